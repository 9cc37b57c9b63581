"""About the workshop: what the client sent, own templates, times, the invitation."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl

from tests.ui.desk import Desk
from tests.ui.preparing import desk, dropped, page, row
from workshop.own_templates import own, path_of

__all__ = ["desk"]
KEY = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def test_tables_are_told_apart_by_their_columns(desk: Desk, tmp_path: Path) -> None:
    problems, sources = tmp_path / "one.csv", tmp_path / "two.csv"
    problems.write_text("trouble,who has it\nLate parcels,Depot\nWrong desks,Service\n", encoding="utf-8")
    sources.write_text("source,type,owner role\nScans,database,IT\n", encoding="utf-8")
    strange = tmp_path / "three.csv"
    strange.write_text("a,b\n1,2\n", encoding="utf-8")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(p)) for p in (problems, sources, strange)])
    dropped(page(desk), QPoint(50, 50), carried)
    desk.caught_up()
    said = page(desk).facts.report.text()
    assert "2 problems came in." in said
    assert "1 data source came in." in said
    assert "three.csv has neither a column “trouble” nor a column “source”" in said
    assert desk.scene.undo == "added data source"
    desk.session.undo()
    assert len(desk.scene.material.sources) == 0
    assert desk.scene.undo == "2 added ideas"


def test_own_templates_are_kept_renamed_removed_and_offered(desk: Desk) -> None:
    page(desk).keep.click()
    panel = page(desk).own
    panel.title.edit.setText("Our short day")
    desk.press(KEY.Key_Return)
    assert [t.title for t in own()[0]] == ["Our short day"]
    assert "“Our short day” is a template now" in panel.report.text()
    field = panel.names["own-our-short-day"]
    field.edit.setText("Our day")
    field.edit.setModified(True)
    field.edit.editingFinished.emit()
    assert [t.title for t in own()[0]] == ["Our day"]
    panel._remove(own()[0][0])
    assert own()[0] == ()
    panel.again.click()
    assert [t.title for t in own()[0]] == ["Our day"]
    for _twice in range(2):
        panel.title.edit.setText("our day")
        panel._save()
    assert [t.title for t in own()[0]] == ["Our day", "our day (2)", "our day (3)"]
    field = panel.names[own()[0][1].id]
    field.edit.setText("Accelerator workshop, one day")
    field.edit.setModified(True)
    field.edit.editingFinished.emit()
    assert panel.report.text().startswith(
        "There is an agenda called “Accelerator workshop, one day” already."
    )
    for template in own()[0][1:]:
        panel._remove(template)
    page(desk).escape()
    assert page(desk).right.currentWidget() is page(desk).facts

    (path_of(own()[0][0]).parent / "torn.toml").write_text("schema = 2", encoding="utf-8")
    desk.page.tabs.workshops.add.click()
    starting = desk.program.window.home.starting
    assert starting.agendas.group.buttons()[-1].text() == "Our day"
    assert starting.sentence.text().startswith("torn.toml, line 1:")
    starting.left.emit()


def test_times_people_and_the_invitation(desk: Desk) -> None:
    facts = page(desk).facts
    for name, text in (("starts", "8.30"), ("ends", "16:00")):
        facts.times[name].edit.setText(text)
        facts.times[name].edit.setModified(True)
        facts.times[name].edit.editingFinished.emit()
    desk.caught_up()
    assert page(desk).more.text().startswith("Starts 08:30 · should end 16:00 · 6 h 45 work")
    assert row(desk, "End, 30 min over").starts == "16:30"
    facts.times["ends"].edit.setText("soon")
    facts.times["ends"].edit.setModified(True)
    facts.times["ends"].edit.editingFinished.emit()
    assert desk.shown() == "Write the time as 17:00."
    assert facts.times["ends"].text() == "16:00"

    actions = {a.id: a for a in desk.page.can_do()}
    assert actions["prepare.remove"].refused == "Choose a row of the agenda first."
    assert actions["prepare.add"].refused == ""
    desk.page.tabs.workshops.print.click()
    desk.caught_up()
    assert desk.page.tab == "papers"
    paper = desk.page.tabs.papers.paper
    assert paper is not None
    assert "invitation" in paper.file
