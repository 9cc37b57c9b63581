"""oTree 6 from PyPI with its production server and SQLite: one page with three ratings from 1 to 5."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from serving import PATIENCE, free_port

PARTICIPANTS, ROUNDS = 100, 20
KEY = "measured"
SETTINGS = f"""
SESSION_CONFIGS = [dict(name="ratings", app_sequence=["ratings"], num_demo_participants={PARTICIPANTS})]
SESSION_CONFIG_DEFAULTS = dict(real_world_currency_per_point=1.0, participation_fee=0.0, doc="")
PARTICIPANT_FIELDS = []
SESSION_FIELDS = []
LANGUAGE_CODE = "en"
REAL_WORLD_CURRENCY_CODE = "USD"
USE_POINTS = True
ROOMS = []
ADMIN_USERNAME = "admin"
ADMIN_PASSWORD = "measured"
DEMO_PAGE_INTRO_HTML = ""
SECRET_KEY = "measured"
"""
APP = f"""
from otree.api import *


class C(BaseConstants):
    NAME_IN_URL = "ratings"
    PLAYERS_PER_GROUP = None
    NUM_ROUNDS = {ROUNDS}


class Subsession(BaseSubsession):
    pass


class Group(BaseGroup):
    pass


class Player(BasePlayer):
    useful = models.IntegerField(choices=[1, 2, 3, 4, 5], widget=widgets.RadioSelectHorizontal)
    possible = models.IntegerField(choices=[1, 2, 3, 4, 5], widget=widgets.RadioSelectHorizontal)
    wanted = models.IntegerField(choices=[1, 2, 3, 4, 5], widget=widgets.RadioSelectHorizontal)


class Rate(Page):
    form_model = "player"
    form_fields = ["useful", "possible", "wanted"]


page_sequence = [Rate]
"""
PAGE = """{{ block title }}Rate{{ endblock }}
{{ block content }}
{{ formfields }}
{{ next_button }}
{{ endblock }}
"""


def install(folder: Path) -> Path:
    """Make an environment with the newest oTree 6 and give where its programs are."""
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [str(programs / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "otree>=6,<7"], check=True, capture_output=True)
    return programs


def write_project(folder: Path) -> None:
    (folder / "ratings").mkdir(parents=True)
    (folder / "_static").mkdir()
    (folder / "settings.py").write_text(SETTINGS, encoding="utf-8")
    (folder / "ratings" / "__init__.py").write_text(APP, encoding="utf-8")
    (folder / "ratings" / "Rate.html").write_text(PAGE, encoding="utf-8")


def _environment(programs: Path) -> dict[str, str]:
    # Its best: production mode, no database server, no more output than needed, its own REST key.
    own = {
        "OTREE_PRODUCTION": "1",
        "OTREE_REST_KEY": KEY,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
    }
    taken = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "PYTHONPATH", "VIRTUAL_ENV"}}
    return {**taken, **own}


@contextmanager
def otree(folder: Path) -> Iterator[int]:
    """Run oTree's production server and give its port."""
    programs = install(folder / "environment")
    project = folder / "project"
    write_project(project)
    environment, port = _environment(programs), free_port()
    command = [str(programs / "python"), str(programs / "otree")]
    subprocess.run(
        [*command, "resetdb", "--noinput"], cwd=project, env=environment, check=True, capture_output=True
    )
    with (
        (folder / "otree.log").open("w") as log,
        subprocess.Popen(
            [*command, "prodserver1of2", f"127.0.0.1:{port}"],
            cwd=project,
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        ) as server,
    ):
        try:
            _wait_for(port)
            yield port
        finally:
            # It would leave its worker behind; the two have a group of their own.
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(PATIENCE)


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE):
                return
        except OSError:
            assert time.monotonic() < until, "oTree does not answer"
            time.sleep(0.1)


def begin_session(port: int) -> list[str]:
    """Make a session through its REST interface and give the codes of its participants."""
    made = _call(port, "/api/sessions", {"session_config_name": "ratings", "num_participants": PARTICIPANTS})
    told = _call(port, f"/api/sessions/{made['code']}", None)
    participants = told["participants"]
    assert isinstance(participants, list)
    return [str(participant["code"]) for participant in participants]


def _call(port: int, path: str, body: object) -> dict[str, object]:
    data = None if body is None else json.dumps(body).encode()
    asked = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}",
        data,
        {"otree-rest-key": KEY, "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(asked, timeout=PATIENCE) as said:
        return dict(json.load(said))
