"""What archives pads runs on both backends of the store, as the tests of the store do."""

from tests.service.store.conftest import opened, store, url

__all__ = ["opened", "store", "url"]
