"""The tables of the engagement file and how an older file becomes a newer one.

Anonymity is in the tables: a response has the random id of a voter made anew for each activity, no name
and no time; tables of votes have no row number from which an order could be read, and share no column
with the plan's lines. Those who joined are in a table of their own; the key that makes voters of them is not
in the file.
"""

from typing import cast

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x52445952
MIGRATIONS = Migrations("readyroom")

ENGAGEMENT = """
CREATE TABLE engagement (
    id TEXT PRIMARY KEY, client TEXT NOT NULL, sponsor TEXT NOT NULL, decider TEXT NOT NULL,
    language TEXT NOT NULL, paper TEXT NOT NULL CHECK (paper IN ('A4', 'Letter')),
    workshop TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE setting (id TEXT PRIMARY KEY, value REAL NOT NULL) STRICT;
CREATE TABLE opening (
    id INTEGER PRIMARY KEY CHECK (id = 1), who TEXT NOT NULL, since TEXT NOT NULL
) STRICT;
CREATE TABLE workshop (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('excitement', 'accelerator')),
    date TEXT NOT NULL, starts TEXT NOT NULL, present INTEGER NOT NULL CHECK (present >= 0),
    invited INTEGER NOT NULL CHECK (invited >= 0), current TEXT NOT NULL DEFAULT '', began REAL
) STRICT;
CREATE TABLE activity (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop (id), position INTEGER NOT NULL,
    key TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes >= 0), code TEXT NOT NULL, block TEXT NOT NULL,
    purpose TEXT NOT NULL, prompt TEXT NOT NULL, room TEXT NOT NULL,
    notes TEXT NOT NULL, gives_back INTEGER NOT NULL, lost TEXT NOT NULL, extension INTEGER NOT NULL,
    spec TEXT NOT NULL CHECK (json_valid(spec)),
    state TEXT NOT NULL CHECK (state IN ('ahead', 'running', 'paused', 'done', 'skipped')),
    started REAL, spent REAL NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX activity_workshop ON activity (workshop, position);
"""

VOTES = """
CREATE TABLE round (
    id TEXT PRIMARY KEY, activity TEXT NOT NULL REFERENCES activity (id), number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'revealed')),
    form TEXT NOT NULL CHECK (json_valid(form)), present INTEGER NOT NULL,
    opened REAL NOT NULL, closed REAL, revealed REAL, UNIQUE (activity, number)
) STRICT;
CREATE TABLE response (
    round TEXT NOT NULL REFERENCES round (id), voter TEXT NOT NULL, way TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (json_valid(answer)), PRIMARY KEY (round, voter)
) STRICT, WITHOUT ROWID;
CREATE TABLE hands (
    round TEXT NOT NULL REFERENCES round (id), question TEXT NOT NULL, option TEXT NOT NULL,
    n INTEGER NOT NULL CHECK (n >= 0), PRIMARY KEY (round, question, option)
) STRICT, WITHOUT ROWID;
"""

MATERIAL = """
CREATE TABLE idea (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, title TEXT NOT NULL, who TEXT NOT NULL,
    area TEXT NOT NULL, use TEXT NOT NULL, change TEXT NOT NULL, today TEXT NOT NULL, times REAL,
    minutes REAL, data TEXT NOT NULL,
    cluster TEXT NOT NULL, merged TEXT NOT NULL, origin TEXT NOT NULL
) STRICT;
CREATE TABLE source (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
    owner TEXT NOT NULL, place TEXT NOT NULL, labelled TEXT NOT NULL, together TEXT NOT NULL,
    open TEXT NOT NULL
) STRICT;
CREATE TABLE written (
    id TEXT PRIMARY KEY, activity TEXT NOT NULL REFERENCES activity (id),
    field TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE TABLE decision (
    id TEXT PRIMARY KEY REFERENCES activity (id), chosen TEXT NOT NULL, reserve TEXT NOT NULL,
    reason TEXT NOT NULL, decider TEXT NOT NULL, vote TEXT NOT NULL, favourite TEXT NOT NULL
) STRICT;
CREATE TABLE line (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop (id), position INTEGER NOT NULL,
    key TEXT NOT NULL, column TEXT NOT NULL, horizon TEXT NOT NULL, what TEXT NOT NULL,
    owner_role TEXT NOT NULL, first_step TEXT NOT NULL, done_when TEXT NOT NULL,
    reasons TEXT NOT NULL CHECK (json_valid(reasons)),
    stop INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'dropped')),
    owner TEXT NOT NULL, others TEXT NOT NULL, first_date TEXT NOT NULL, due TEXT NOT NULL,
    edited INTEGER NOT NULL, UNIQUE (workshop, key)
) STRICT;
CREATE TABLE parked (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop (id), position INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE TABLE edit (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;
"""

WHOLE = """
CREATE TABLE blocker (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop (id), position INTEGER NOT NULL,
    text TEXT NOT NULL, kind TEXT NOT NULL, released INTEGER NOT NULL
) STRICT;
ALTER TABLE source ADD COLUMN uses TEXT NOT NULL DEFAULT '[]';
ALTER TABLE line ADD COLUMN reply TEXT NOT NULL DEFAULT '';
ALTER TABLE round ADD COLUMN rule TEXT NOT NULL DEFAULT '';
"""

ROOM = """
CREATE TABLE room (
    id TEXT PRIMARY KEY REFERENCES workshop (id), key TEXT NOT NULL, seats INTEGER NOT NULL DEFAULT 0,
    port INTEGER NOT NULL DEFAULT 0, wifi TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE participant (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop (id), seat INTEGER NOT NULL,
    function TEXT NOT NULL, place TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE held (
    id TEXT PRIMARY KEY, activity TEXT NOT NULL REFERENCES activity (id), text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('held', 'released', 'dropped'))
) STRICT, WITHOUT ROWID;
ALTER TABLE round ADD COLUMN ballots TEXT NOT NULL DEFAULT '';
"""

# A label has the voter and nothing of its table but a mark that only the ballot's key can make.
TEACHING = """
CREATE TABLE label (
    round TEXT NOT NULL REFERENCES round (id), voter TEXT NOT NULL, message TEXT NOT NULL,
    team TEXT NOT NULL, way TEXT NOT NULL, grouping TEXT NOT NULL, PRIMARY KEY (round, voter, message)
) STRICT, WITHOUT ROWID;
CREATE TABLE point (
    workshop TEXT NOT NULL REFERENCES workshop (id), labelled INTEGER NOT NULL, correct INTEGER NOT NULL,
    total INTEGER NOT NULL, PRIMARY KEY (workshop, labelled)
) STRICT, WITHOUT ROWID;
CREATE TABLE pack (
    id TEXT PRIMARY KEY REFERENCES workshop (id), content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE TABLE try (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop (id), position INTEGER NOT NULL,
    guess TEXT NOT NULL CHECK (json_valid(guess)), fooled INTEGER
) STRICT;
CREATE TABLE signup (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop (id), name TEXT NOT NULL,
    function TEXT NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE line ADD COLUMN progress TEXT NOT NULL DEFAULT '';
ALTER TABLE engagement ADD COLUMN accent TEXT NOT NULL DEFAULT '';
CREATE TABLE logo (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('png', 'jpeg')), image TEXT NOT NULL,
    width INTEGER NOT NULL, height INTEGER NOT NULL
) STRICT;
"""


# Joining is begun anew so many times; each time the room has another code, and the cards keep theirs.
ANEW = """
ALTER TABLE room ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
"""

# A round can be declared void with a reason and stays in the record; what was tried at the laptop before the
# day is kept with its workshop; `planned` is the minutes an activity had when it came in, -1 where unknown.
COCKPIT = """
ALTER TABLE round ADD COLUMN void TEXT NOT NULL DEFAULT '';
ALTER TABLE engagement ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE engagement ADD COLUMN functions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE activity ADD COLUMN planned INTEGER NOT NULL DEFAULT -1;
CREATE TABLE trial (
    id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop (id), what TEXT NOT NULL,
    at REAL NOT NULL, found TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""


def _statements(db: Database, script: str) -> None:
    # executescript() would commit the migration's transaction before it is whole.
    for statement in script.split(";"):
        if statement.strip():
            db.execute(statement)


@MIGRATIONS(name="1 first tables")
def _first_tables(db: Database) -> None:
    for script in (ENGAGEMENT, VOTES, MATERIAL):
        _statements(db, script)


@MIGRATIONS(name="2 the whole accelerator workshop")
def _whole_accelerator(db: Database) -> None:
    _statements(db, WHOLE)


@MIGRATIONS(name="3 phones, slips and seats")
def _ways_to_vote(db: Database) -> None:
    _statements(db, ROOM)


@MIGRATIONS(name="4 teaching the machine")
def _teaching(db: Database) -> None:
    _statements(db, TEACHING)


@MIGRATIONS(name="5 joining anew")
def _joining_anew(db: Database) -> None:
    _statements(db, ANEW)


@MIGRATIONS(name="6 the facilitator's cockpit")
def _cockpit(db: Database) -> None:
    _statements(db, COCKPIT)


VERSION = len(MIGRATIONS._migrations)  # noqa: SLF001 - the library has no public way to count them


def migrate(db: Database) -> None:
    """Bring the file to the newest tables; each step is whole or not there."""
    if cast("int", db.execute("PRAGMA user_version").fetchone()[0]) == VERSION:
        return
    MIGRATIONS.apply(db)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")
