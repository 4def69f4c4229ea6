"""MediaWiki's own check of uploads takes our pictures; and it is that check, as it refuses what may not be uploaded."""

from pathlib import Path

from tests.live.command import bot
from tests.pictures.event_page import event_page
from wikiconbot.sandbox import php, state_dir
from wikiconbot.sandbox.record import load

CHECK = Path(__file__).with_name("check_uploads.php")


def test_mediawiki_takes_the_pictures(sandbox, tmp_path):
    file, folder = tmp_path / "event.wiki", tmp_path / "pictures"
    file.write_text(event_page(40, "ur"), encoding="utf-8")
    assert bot("pictures", "--file", str(file), "--title", "جشن", "--output", str(folder))[0] == 0
    made = sorted(folder.iterdir())
    bad = tmp_path / "bad.svg"
    bad.write_text(made[0].read_text("utf-8").replace("<defs>", "<script>1</script><defs>"), encoding="utf-8")
    known = load(state_dir())
    assert known is not None
    settings = state_dir() / "wiki" / "LocalSettings.php"
    told = php.maintain(Path(known.tree), settings, str(CHECK), [*map(str, made), str(bad)])
    lines = dict(line.split(": ", 1) for line in told.strip().split("\n"))
    assert [lines[path.name] for path in made] == ["ok"] * 3
    assert "uploadscripted" in lines["bad.svg"] or "uploaded-script-svg" in lines["bad.svg"]
