"""What a contributor is given works: issue forms, hooks, and the commands and files that the pages name."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
#: The kinds of elements that an issue form may have, each with the attributes that it may have.
#: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
ELEMENTS = {
    "markdown": {"value"},
    "input": {"label", "description", "placeholder", "value"},
    "textarea": {"label", "description", "placeholder", "value", "render"},
    "dropdown": {"label", "description", "multiple", "options", "default"},
    "checkboxes": {"label", "description", "options"},
}
PAGES = [
    "CONTRIBUTING.md",
    "SECURITY.md",
    "docs/glossary.md",
    "docs/releasing.md",
    ".github/PULL_REQUEST_TEMPLATE.md",
]


def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_there_is_a_form_for_each_kind_of_issue():
    assert [path.stem for path in FORMS] == ["bug", "reading", "wish"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_is_one_that_the_platform_shows(path):
    form = read(path)
    assert set(form) <= {"name", "description", "title", "labels", "body"}
    assert form["name"]
    assert form["description"]
    questions = [element for element in form["body"] if element["type"] != "markdown"]
    for element in form["body"]:
        assert set(element) <= {"type", "id", "attributes", "validations"}
        assert set(element["attributes"]) <= ELEMENTS[element["type"]]
        assert all(element["attributes"].values())
        assert set(element.get("validations", ())) <= {"required"}
    assert any(element.get("validations", {}).get("required") for element in questions)
    for given in ([e["id"] for e in questions], [e["attributes"]["label"] for e in questions]):
        assert len(set(given)) == len(given)
    assert all(re.fullmatch(r"[a-z_-]+", element["id"]) for element in questions)


def test_a_report_of_a_wrong_reading_has_what_a_case_needs():
    (form,) = (read(path) for path in FORMS if path.stem == "reading")
    required = {e.get("id") for e in form["body"] if e.get("validations", {}).get("required")}
    assert {"wikitext", "expected", "wiki"} <= required


def test_hooks_download_nothing_and_run_what_make_check_runs():
    (repository,) = read(ROOT / ".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    assert {hook["language"] for hook in repository["hooks"]} == {"system"}
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("$(PYTHON)", ".venv/bin/python")
    for hook in repository["hooks"]:
        command = hook["entry"].removesuffix(" --force-exclude")
        assert f"@{command}" in makefile, command


def test_cases_keep_their_line_ends():
    rules = (ROOT / ".gitattributes").read_text(encoding="utf-8")
    assert "tests/cases/*.txt text eol=lf" in rules.splitlines()


@pytest.mark.parametrize("name", PAGES)
def test_targets_and_files_that_are_named_exist(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake ([a-z-]+)\b(?=`|\s+#|\n)", text):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"make {target}"
    for path in re.findall(r"\b(?:tests|docs|wikiconbot|tools)/[\w./-]*\w", text):
        assert (ROOT / path).exists() or (ROOT / "docs" / path).exists(), path
    for module in re.findall(r"-m ((?:tools|tests|wikiconbot)\.[\w.]+)", text):
        assert (ROOT / f"{module.replace('.', '/')}.py").exists(), module


def test_the_program_that_adds_cases_starts():
    done = subprocess.run(
        [sys.executable, "-m", "tools.new_case", "--help"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "--expect" in done.stdout


@pytest.mark.parametrize("name", PAGES)
def test_no_page_invents_an_address(name):
    assert not re.search(r"[\w.]+@[\w-]+\.\w", (ROOT / name).read_text(encoding="utf-8"))
