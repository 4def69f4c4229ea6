"""Every test of jobs that needs a store runs on both backends, as those of the store do."""

from tests.service.store.conftest import opened, store, url

__all__ = ["opened", "store", "url"]
