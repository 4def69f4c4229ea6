"""A Redis for live tests of the service, as in tests/service."""

from tests.service.conftest import needs_redis, redis_server

__all__ = ["needs_redis", "redis_server"]
