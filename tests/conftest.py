"""Unit tests cannot reach the network, and see no configuration and no home folder of this machine."""

import pytest
from pytest_socket import disable_socket, enable_socket


@pytest.fixture(autouse=True)
def _no_network(request, monkeypatch, tmp_path):
    if request.node.get_closest_marker("live"):
        yield
        return
    disable_socket()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for name in ("PYWIKIBOT_DIR", "WIKICONBOT_STATE", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    yield
    enable_socket()
