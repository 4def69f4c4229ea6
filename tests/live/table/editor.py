"""An organiser at the page, in a real browser: MediaWiki's visual editor and its wikitext form.

One browser page is one person. What is clicked is what a person clicks; the labels are English, as the sandbox's wiki.
The visual editor: https://www.mediawiki.org/wiki/Help:VisualEditor/User_guide
"""

from collections.abc import Callable, Sequence
from typing import Any, Literal
from urllib.parse import urlencode

from wikiconbot.sandbox.wiki_client import DemoPerson

#: The first start of the editor builds its scripts, on a machine that does other things meanwhile.
_PATIENCE = 60_000
_SURFACE = ".ve-ce-surface"
#: What is selected in the page as the editor has it.
_SELECTED = "() => JSON.stringify( ve.init.target.getSurface().getModel().getSelection() )"
#: Whether the cursor is in a text, and not a table's cells are selected.
_IN_A_TEXT = "() => ve.init.target.getSurface().getModel().getSelection() instanceof ve.dm.LinearSelection"
#: Whether the page that would be saved has a text.
_IN_THE_PAGE = """text => {
	const data = ve.init.target.getSurface().getModel().getDocument().data;
	return data.getText( true, new ve.Range( 0, data.getLength() ) ).includes( text );
}"""
#: Whether every script that the page asked for has run (https://www.mediawiki.org/wiki/ResourceLoader/Core_modules).
SCRIPTS_STAND = """() => document.readyState === "complete" && !!window.mw?.loader?.getModuleNames &&
	mw.loader.getModuleNames().every( name => ![ "loading", "loaded", "executing" ].includes( mw.loader.getState( name ) ) )"""
#: Where the last letter of an element ends on the screen.
_END_OF_TEXT = """item => {
	const words = document.createTreeWalker( item, NodeFilter.SHOW_TEXT );
	let last = null;
	while ( words.nextNode() ) {
		last = words.currentNode.data.trim() ? words.currentNode : last;
	}
	const range = document.createRange();
	range.selectNodeContents( last );
	const boxes = range.getClientRects(), box = boxes[ boxes.length - 1 ];
	return [ box.right, ( box.top + box.bottom ) / 2 ];
}"""


def log_in(page: Any, person: DemoPerson) -> None:
    """Give the browser a person's session. Nothing changes for somebody who is logged out."""
    address = person.api.removesuffix("/api.php")
    cookies = [{"name": one.name, "value": one.value or "", "url": address} for one in person.http.cookies]
    if cookies:
        page.context.add_cookies(cookies)


def open_visual(page: Any, person: DemoPerson, title: str) -> None:
    """Open a page of the wiki in the visual editor and wait until it can be edited, past its word of welcome."""
    log_in(page, person)
    page.goto(_address(person, title, veaction="edit"))
    # The editor makes this promise when its surface stays, and settles it when nothing is in front any more.
    # `!!`: a promise that came back would be waited for.
    page.wait_for_function(
        "() => !!window.ve?.init?.target?.active && !!ve.init.target.welcomeDialogPromise", timeout=_PATIENCE
    )
    if page.evaluate("ve.init.target.welcomeDialogPromise.state()") == "pending":
        page.get_by_role("button", name="Start editing").click(timeout=_PATIENCE)
        page.wait_for_function("() => ve.init.target.welcomeDialogPromise.state() !== 'pending'")


def heads(page: Any, head: str) -> list[str]:
    """The heads of the table that has this one, as the visual editor shows them."""
    return _texts(_row(_table(page, head), None))


def type_in_cell(page: Any, row: str | None, head: str, text: str, instead: bool = False) -> None:
    """Double-click the cell of a row (by any text in it) and a column (by its head), and type.

    ``row`` None: the head itself. ``instead``: empty the cell first; otherwise the text goes after what is there.
    """
    _type(_cell(page, row, head), text, instead)


def add_column(page: Any, after: str, name: str) -> None:
    """Add a column after another one, by the menu above the table, and type its head."""
    _menu(_cell(page, None, after), "col", "Insert after")
    place = heads(page, after).index(after) + 1
    _type(_row(_table(page, after), None).locator("th, td").nth(place), name)


def delete_column(page: Any, head: str) -> None:
    """Delete a column by the menu above the table."""
    _menu(_cell(page, None, head), "col", "Delete column")


def move_column(page: Any, head: str, where: Literal["before", "after"]) -> None:
    """Move a column by one place by the menu above the table."""
    _menu(_cell(page, None, head), "col", f"Move {where}")


def add_row(page: Any, after: str, head: str, texts: Sequence[str]) -> None:
    """Add a row after the one with this text, by the menu next to the table, and type into its first cells."""
    cell = _cell(page, after, head)
    place = int(cell.evaluate("cell => cell.closest('tr').rowIndex"))
    _menu(cell, "row", "Insert below")
    cells = _table(page, head).locator("tr").nth(place + 1).locator("th, td")
    for number, text in enumerate(texts):
        if text:
            _type(cells.nth(number), text)


def delete_row(page: Any, row: str, head: str) -> None:
    """Delete a row by the menu next to the table."""
    _menu(_cell(page, row, head), "row", "Delete row")


def move_row(page: Any, row: str, head: str, where: Literal["above", "below"]) -> None:
    """Move a row by one place by the menu next to the table."""
    _menu(_cell(page, row, head), "row", f"Move {where}")


def add_item(page: Any, after: str, text: str) -> None:
    """Add an item to a list after the one that has this text: the cursor at its end, Enter, and type."""
    item = page.locator(f"{_SURFACE} li", has_text=after).last
    item.scroll_into_view_if_needed()
    right, middle = item.evaluate(_END_OF_TEXT)
    before = page.evaluate(_SELECTED)
    page.mouse.click(right - 1, middle)
    # What is typed before the editor has seen the click is on the screen, and not on the page that it saves.
    page.wait_for_function(f"before => ({_SELECTED})() !== before", arg=before)
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.keyboard.type(text)


def save_visual(page: Any, summary: str = "") -> None:
    """Save what was done in the visual editor, and wait until the wiki has it.

    If the wiki refuses, the AssertionError is what the editor says of it.
    """
    page.locator(".ve-ui-toolbar-saveButton").click()
    dialog = page.locator(".ve-ui-mwSaveDialog")
    dialog.locator(".ve-ui-mwSaveDialog-summary textarea").first.fill(summary)
    dialog.get_by_role("button", name="Save changes").click()
    # Either the editor closes over the new revision, or its dialog says why not.
    wrong = ".ve-ui-mwSaveDialog .oo-ui-processDialog-errors .oo-ui-messageWidget"
    page.wait_for_function(
        "wrong => window.ve?.init?.target?.active === false || !!document.querySelector(wrong)",
        arg=wrong,
        timeout=_PATIENCE,
    )
    assert not page.locator(wrong).count(), page.locator(wrong).all_inner_texts()


def edit_source(
    page: Any,
    person: DemoPerson,
    title: str,
    change: Callable[[str], str],
    summary: str = "",
    section: int | None = None,
) -> None:
    """Change the wikitext of a page, or of one of its sections, through the wiki's own form, as people do who see wikitext.

    If the wiki refuses, the AssertionError is what it says on the page.
    """
    log_in(page, person)
    page.goto(
        _address(person, title, action="edit", **({} if section is None else {"section": str(section)}))
    )
    # A word of welcome may come over the form of somebody new, some time after it is there.
    welcome = page.get_by_role("button", name="Start editing")
    page.add_locator_handler(welcome, lambda button: button.click())
    box = page.locator("#wpTextbox1")
    assert box.is_editable(), page.locator("#mw-content-text").inner_text()
    # The form's scripts put its text back when they start; who types before that saves nothing, without a word.
    page.wait_for_function(f"({SCRIPTS_STAND})()", timeout=_PATIENCE)
    typed = change(box.input_value())
    box.fill(typed)
    page.locator("#wpSummary").fill(summary)
    with page.expect_request(_is_submitted) as saving, page.expect_navigation(timeout=_PATIENCE):
        page.locator("#wpSave").click()
    sent = saving.value.post_data.replace("\r\n", "\n")
    assert typed in sent, sent
    page.remove_locator_handler(welcome)
    # A conflict, a filter, a protection: the form comes back with the reason above it.
    assert page.evaluate("mw.config.get('wgAction')") == "view", page.locator("#mw-content-text").inner_text()


def _is_submitted(request: Any) -> bool:
    return request.method == "POST" and "action=submit" in request.url


def _address(person: DemoPerson, title: str, **query: str) -> str:
    return f"{person.api.removesuffix('/api.php')}/index.php?{urlencode({'title': title, **query})}"


def _table(page: Any, head: str) -> Any:
    """The table that has this head. Tables, rows and cells go by number: their texts change while people type."""
    tables = page.locator(f"{_SURFACE} table")
    for number in range(tables.count()):
        if head in _texts(tables.nth(number).locator("tr").first):
            return tables.nth(number)
    raise AssertionError(f"No table in the editor has the head {head!r}.")


def _row(table: Any, text: str | None) -> Any:
    """The first row that has this text; the heads without one."""
    rows = table.locator("tr")
    for number, shown in enumerate(rows.all_inner_texts()):
        if text is None or text in shown:
            return rows.nth(number)
    raise AssertionError(f"No row of the table has the text {text!r}.")


def _cell(page: Any, row: str | None, head: str) -> Any:
    """The cell of a row and a column. A table with cells across several columns or rows is not one of ours."""
    table = _table(page, head)
    place = _texts(_row(table, None)).index(head)
    return _row(table, row).locator("th, td").nth(place)


def _texts(row: Any) -> list[str]:
    return [text.strip() for text in row.locator("th, td").all_inner_texts()]


def _menu(cell: Any, line: Literal["row", "col"], item: str) -> None:
    """Choose from the menu that the editor shows next to the selected cell's row or column."""
    cell.click()
    menu = cell.page.locator(f".ve-ui-tableLineContext-{line}")
    menu.locator("> [role=button]").click()
    menu.get_by_text(item, exact=True).click()


def _type(cell: Any, text: str, instead: bool = False) -> None:
    if instead:
        cell.click()
        cell.page.keyboard.press("Delete")
    cell.dblclick()
    # What is typed before the editor has seen the click, or seen what was typed, is not on the page that it saves.
    cell.page.wait_for_function(_IN_A_TEXT)
    cell.page.keyboard.press("End")
    cell.page.keyboard.type(text)
    cell.page.wait_for_function(_IN_THE_PAGE, arg=text)
    cell.page.keyboard.press("Escape")  # back from the text to the cell
