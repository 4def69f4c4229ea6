"""A page with a registration, for each test."""

import re
from urllib.parse import urlsplit

import pytest

from tests.live.registered.scene import PAGE, SETTINGS, TITLE, Scene
from tests.sources.register import Register, serving


@pytest.fixture
def scene(api, sandbox, tmp_path, request):
    """A new page of the recorded event each time: its title is that of the recording and the test's name."""
    (tmp_path / "user-config.py").write_text("put_throttle = 0\n")
    register = Register.of()
    name = re.sub(r"\W|_", " ", request.node.name)[:60].strip()
    title = f"{TITLE} ({name})"
    register.events[1] = (200, register.events[1][1] | {"event_page": title})
    api.save(title, SETTINGS + PAGE)
    parts = urlsplit(sandbox.api)
    behind = f"{parts.scheme}://{parts.netloc}"
    with serving(register, behind, {title: 1}) as address:
        found = Scene(api, register, f"{address}{parts.path.removesuffix('/api.php')}", tmp_path, title)
        yield found
    private = Register.of().private
    files = [file.read_text("utf-8", "replace") for file in tmp_path.rglob("*") if file.is_file()]
    for text in (*found.seen, *files, api.text(title) or ""):
        assert not [name for name in private if name in text]
