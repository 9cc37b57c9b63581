"""What goes over the air: values of the model as JSON, and nothing that a phone may not see."""

import json
from hashlib import blake2b
from typing import Any

from workshop.model import Form, Option, Question, QuestionTally, Tally
from workshop.phone_scene import PhoneScene

Json = dict[str, Any]
JSON = b"application/json"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# On every answer, whatever it is.
SAFE = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
STORED = (*SAFE, (b"cache-control", b"no-store"))


def dump(value: object) -> bytes:
    """Write JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def refusal(status: int, sentence: str) -> tuple[Json, Json]:
    """Write a refusal as the two ASGI messages of a whole answer."""
    body = dump({"error": sentence})
    headers = [(b"content-type", JSON), (b"content-length", str(len(body)).encode()), *STORED]
    return (
        {"type": "http.response.start", "status": status, "headers": headers},
        {"type": "http.response.body", "body": body},
    )


def scene_bytes(scene: PhoneScene) -> tuple[str, bytes]:
    """Give the scene's version, which is the same for the same content, and its JSON."""
    body = dump(_scene(scene))
    version = blake2b(body, digest_size=8).hexdigest()
    return version, b'{"version":"' + version.encode() + b'",' + body[1:]


def with_answer(scene: bytes, answer: object) -> bytes:
    """Add what this phone answered itself."""
    return scene[:-1] + b',"answer":' + dump(answer) + b"}"


def _scene(scene: PhoneScene) -> Json:
    made: Json = {
        "client": scene.client,
        "workshop": scene.workshop,
        "title": scene.title,
        "prompt": scene.prompt,
        "text": scene.text,
        "state": scene.state,
        "round": scene.round or None,
        "number": scene.number,
        "rule": scene.rule,
    }
    if scene.form is not None:
        made["form"] = _form(scene.form)
    if scene.tally is not None:
        made["tally"] = _tally(scene.tally)
    if scene.writes:
        made["writes"] = {"activity": scene.activity, "label": scene.writes, "limit": scene.limit}
        if scene.prompts:
            made["writes"]["prompts"] = list(scene.prompts)
    if scene.signs:
        made["signs"] = {"activity": scene.activity, "consent": scene.signs, "limit": scene.limit}
    return made


def _form(form: Form) -> Json:
    return {
        "shape": form.shape,
        "questions": [_question(q) for q in form.questions],
        "rows": [{"key": o.key, "text": o.text} for o in form.rows if form.shape != "labels"],
        "columns": [{"key": o.key, "text": o.text} for o in form.columns],
        "dots": form.dots,
        "most": form.most,
        **({"each": form.each} if form.each else {}),
    }


def _question(question: Question) -> Json:
    return {
        "key": question.key,
        "text": question.text,
        "hint": question.hint,
        "row": question.row,
        "column": question.column,
        "short": question.short,
        "many": question.many,
        "ordered": question.ordered,
        "options": [option(o) for o in question.options],
    }


def option(given: Option) -> Json:
    """Give an option."""
    made = {"key": given.key, "text": given.text, "level": given.level}
    return {**made, "hint": given.hint} if given.hint else made


def _tally(tally: Tally) -> Json:
    return {
        "answered": tally.answered,
        "present": tally.present,
        "ways": dict(tally.ways),
        "questions": [_counted(q) for q in tally.questions],
    }


def _counted(tally: QuestionTally) -> Json:
    keys = [o.key for o in tally.question.options]
    made: Json = {
        "key": tally.question.key,
        "answered": tally.answered,
        "counts": dict(zip(keys, tally.counts, strict=True)),
    }
    if tally.people is not None:
        made["people"] = dict(zip(keys, tally.people, strict=True))
    return made
