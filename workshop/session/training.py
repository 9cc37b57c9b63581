"""The machine is taught on a thread of its own, again and again while labels come in."""

import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from workshop.model import CurvePoint, Label, Pack, Taught, Workshop
from workshop.session.desk import Desk
from workshop.session.messages import read_labels, read_points, read_workshop_pack
from workshop.store import labels
from workshop.teaching.course import Course, first_course, second_course

LOG = logging.getLogger(__name__)
FIRST = "labelling"
STEP = 10
# Labels of so many seconds are learned together, and teaching takes at most a third of one core.
GATHER, REST = 0.04, 2.0
PATIENCE = 10.0


@dataclass(frozen=True, slots=True)
class Lesson:
    """All that a teaching is made of; the same lesson gives the same machine."""

    workshop: Workshop
    pack: Pack
    first: tuple[Label, ...]
    again: tuple[Label, ...]
    points: tuple[CurvePoint, ...]
    whole: bool


def read_taught(desk: Desk, workshop: Workshop) -> Taught | None:
    """Give how far a workshop's machine is taught, also of one that is not led; None without labels.

    Teaches it here and now where nobody has yet: some hundredths of a second.
    """
    if workshop.id not in desk.courses:
        lesson = _lesson(desk, workshop)
        if lesson is None:
            return None
        first = first_course(lesson.pack, lesson.first, lesson.points, whole=lesson.whole)
        desk.courses[workshop.id] = second_course(lesson.pack, first, lesson.first, lesson.again)
    return desk.courses[workshop.id].taught


def _lesson(desk: Desk, workshop: Workshop) -> Lesson | None:
    with desk.store.reading() as db:
        if not labels.any_of(db, workshop.id):
            return None
        given = read_labels(desk, workshop)
        whole = not labels.under_way(db, workshop.id, FIRST)
    return Lesson(
        workshop,
        read_workshop_pack(desk, workshop),
        tuple(label for label in given if not label.again),
        tuple(label for label in given if label.again),
        read_points(desk, workshop),
        whole,
    )


class Trainer:
    """Teaches the machine whenever what people said has changed; nobody waits for it."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`; no thread before there is something to teach."""
        self._desk = desk
        self._pool: ThreadPoolExecutor | None = None
        self._turn = threading.Condition()
        self._busy = self._again = self._over = False
        self._known: tuple[Lesson, Course] | None = None

    def wake(self) -> None:
        """Teach anew soon; may be called from any thread and as often as one likes."""
        with self._turn:
            if self._over:
                return
            if self._busy:
                self._again = True
                return
            self._busy = True
            if self._pool is None:
                self._pool = ThreadPoolExecutor(1, thread_name_prefix="trainer")
            self._pool.submit(self._run)

    def settle(self) -> bool:
        """Wait until everything said so far is learned; tells whether it is."""
        with self._turn:
            return self._turn.wait_for(lambda: not self._busy, PATIENCE)

    def close(self) -> None:
        """Stop; what was not learned yet is learned when the file is opened again."""
        with self._turn:
            self._over = True
            self._turn.notify_all()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self) -> None:
        while True:
            # Its own work counts, not how long it waited for others.
            began = time.thread_time()
            with self._turn:
                self._again = False
            try:
                self._teach()
            except Exception:
                LOG.exception("the machine could not be taught")
                self._desk.store.touch()
            took = time.thread_time() - began
            with self._turn:
                if self._over or not self._again:
                    self._busy = False
                    self._turn.notify_all()
                    return
                if self._turn.wait_for(lambda: self._over, max(GATHER, REST * took)):
                    self._busy = False
                    return

    def _teach(self) -> None:
        with self._desk.store.reading():
            workshop = self._desk.workshop()
            lesson = _lesson(self._desk, workshop) if workshop else None
        if lesson is None:
            # What was said was said quietly, and there may be something else to be seen of it.
            self._desk.store.touch()
            return
        first = self._first(lesson)
        taught = second_course(lesson.pack, first, lesson.first, lesson.again)
        self._desk.courses[lesson.workshop.id] = taught
        if not self._keep(lesson, first):
            self._desk.store.touch()

    def _first(self, lesson: Lesson) -> Course:
        """Teach with the first attempt's labels; as long as they are the same, once."""
        if self._known is not None:
            known, course = self._known
            if (known.workshop, known.pack, known.first, known.whole) == (
                lesson.workshop,
                lesson.pack,
                lesson.first,
                lesson.whole,
            ):
                return course
        course = first_course(lesson.pack, lesson.first, lesson.points, whole=lesson.whole)
        self._known = lesson, course
        return course

    def _keep(self, lesson: Lesson, course: Course) -> bool:
        """Keep a point of the curve every ten messages and when labelling has ended; tells whether it did."""
        if not course.taught.curve or self._desk.store.read_only:
            return False
        now = course.taught.curve[-1]
        last = lesson.points[-1] if lesson.points else None
        due = now.labelled >= (last.labelled if last else 0) + STEP
        if not due and not (lesson.whole and now != last):
            return False
        with self._desk.store.writing() as db:
            score = now.score
            labels.put_point(db, lesson.workshop.id, now.labelled, score.right, score.total)
        return True
