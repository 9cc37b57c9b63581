"""Seven roles and seventeen skills: which role brings which, and what two or more roles share."""

from workshop.cover import PRESENT, RoleStanding, shared_skills
from workshop.language import _
from workshop.papers import text
from workshop.papers.marks import (
    Area,
    Mark,
    Slab,
    Stack,
    Strokes,
    Tag,
    beside,
    gap,
    moved,
    one,
    tagged,
    words,
    write,
)
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    HAIR,
    INK,
    LINE,
    MM,
    NOTE,
    NOTE_INK,
    NOTE_STRONG,
    SOFT,
    TABLE,
    TABLE_STRONG,
    Style,
)
from workshop.plan import ActionPlan
from workshop.subject import roles, skills

SIDE = 2.3 * MM
PITCH = 3.5 * MM
ROW = 11.6
GUTTER = 5 * MM


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the matrix in two blocks beside each other, shared skills first; its roles stand in the margin."""
    grid = sheets.grid
    sheets.section(_("Skills, and where roles overlap"), _aside(grid.span(3)), least=190)
    shared = list(shared_skills())
    ordered = [*shared, *(key for key in skills() if key not in shared)]
    half = (len(ordered) + 1) // 2
    width = (grid.main_width - GUTTER) / 2
    left, right = (one(_block(part, width)) for part in (ordered[:half], ordered[half:]))
    matrix = beside((0, [left]), (width + GUTTER, [right]))
    sheets.row((grid.main, [tagged([matrix], Tag("Figure", _said(ordered)))]), after=4)
    sheets.row((grid.main, write(_nobody_brings(plan.roles), TABLE, grid.main_width)), after=4)
    for standing in plan.roles:
        if standing.near:
            sheets.row((grid.main, write(_near(standing), TABLE, grid.main_width)), after=2)


def _said(keys: list[str]) -> str:
    """Say the matrix in words: each skill with the roles that bring it."""
    brought = {key: [role.name for role in roles() if key in role.skills] for key in keys}
    parts = (
        _("{skill}: {roles}").format(skill=skills()[key], roles=", ".join(names) or _("no role"))
        for key, names in brought.items()
    )
    return "; ".join(parts)


def _near(standing: RoleStanding) -> list[tuple[str, Style]]:
    """Name the roles that the room has and that share skills with an open one, with what they would learn."""
    parts = []
    for role, missing in standing.near:
        topics = ", ".join(skills().get(key, key) for key in missing)
        says = _("{role}, with {topics} to learn") if missing else _("{role}, with nothing more to learn")
        parts.append(says.format(role=role.name, topics=topics))
    near = _("Near {role}: ").format(role=standing.role.name)
    return [(near, TABLE_STRONG), ("; ".join(parts) + ".", TABLE)]


def _aside(width: float) -> Stack:
    stack = [
        slab
        for n, role in enumerate(roles(), 1)
        for slab in write([(f"{n}  ", NOTE_STRONG), (role.name, NOTE)], NOTE, width)
    ]
    stack.append(gap(4))
    for shared, says in ((True, _("two or more roles share it")), (False, _("one role brings it"))):
        marks = moved(_square(0.0, shared=shared), 0.0, 1.8)
        stack.append(beside((0, [Slab(0, marks)]), (4.5 * MM, write(says, NOTE, width - 4.5 * MM))))
    return stack


def _block(keys: list[str], width: float) -> Stack:
    """Draw some skills as rows and the seven roles, by number, as columns."""
    first = width - len(roles()) * PITCH
    heads: list[Mark] = []
    for n in range(1, len(roles()) + 1):
        x = first + (n - 1) * PITCH + (SIDE - text.width(str(n), NOTE_STRONG)) / 2
        heads += words(x, NOTE_STRONG.base, str(n), NOTE_STRONG)
    rule = Strokes([(0, 0, width, 0)], LINE, HAIR)
    return [Slab(NOTE.leading + 2, heads), *(_row(key, first, rule) for key in keys)]


def _row(key: str, first: float, rule: Mark) -> Slab:
    shared = key in shared_skills()
    name = one(write(skills()[key], NOTE_STRONG if shared else NOTE_INK, first - 4))
    marks: list[Mark] = [rule, *name.marks]
    for n, role in enumerate(roles()):
        if key in role.skills:
            marks += moved(_square(first + n * PITCH, shared=shared), 0.0, (ROW - SIDE) / 2)
    return Slab(max(ROW, name.height + 1), marks)


def _square(x: float, *, shared: bool) -> list[Mark]:
    """Draw a skill of a role: filled where others share it, else an outline."""
    if shared:
        return [Area(x, 0, SIDE, SIDE, INK)]
    in_, out = 0.3, SIDE - 0.3
    frame = [
        (x + in_, in_, x + out, in_),
        (x + out, in_, x + out, out),
        (x + out, out, x + in_, out),
        (x + in_, out, x + in_, in_),
    ]
    return [Strokes(frame, SOFT, 0.6)]


def _nobody_brings(standings: tuple[RoleStanding, ...]) -> str:
    """Name the skills that no role brings which the room says it has."""
    if not any(s.state != "not asked" for s in standings):
        return _("Which roles are covered was not asked, so no skill is called missing.")
    there = {skill for s in standings if s.state in PRESENT for skill in s.role.skills}
    missing = [name for key, name in skills().items() if key not in there]
    if not missing:
        return _("Each of these skills comes with a role that the room says it has.")
    return _("No role that the room says it has brings: {skills}.").format(skills=", ".join(missing))
