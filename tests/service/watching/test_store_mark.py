"""A watcher notices that a Redis lost what it had, once."""

from wikiconbot.service.store.opening import open_store
from wikiconbot.service.watching.store_mark import StoreMark


def test_a_loss_is_noticed_once_by_each_watcher(own_redis, tmp_path):
    server = own_redis(synced=None)
    store = open_store(server.url, tmp_path)
    one, two = StoreMark(store), StoreMark(store)
    assert [one.is_lost(), two.is_lost(), one.is_lost(), StoreMark(store).is_lost()] == [False] * 4
    server.kill()
    server.start()
    assert [one.is_lost(), two.is_lost(), one.is_lost(), two.is_lost()] == [True, True, False, False]
    store.close()
