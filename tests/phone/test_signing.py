"""Signing up over HTTP: with a token, without a trace of it, once."""

from event_room import EventRoom, event

from tests.calling import Phone, phones_open

__all__ = ["event"]
NAME = "Wilhelmina Overbeek"


def said(phone: Phone, **more: object) -> dict[str, object]:
    asked = phone.scene()["signs"]
    return {"activity": asked["activity"], "key": "ab" * 16, "name": NAME, "consent": True, **more}


def test_a_name_is_kept_once_and_no_phone_gets_to_see_it(event: EventRoom) -> None:
    event.goes_to("sign-up")
    with (
        phones_open(event.session) as phones,
        Phone(phones.phones.url, event.session.people.code()) as ann,
    ):
        before = ann.scene()
        for _time in range(2):
            assert ann.http.post("/api/signup", json=said(ann)).json() == {"signed": True}
        assert ann.scene() == before, "nothing that phones see has changed"
    (one,) = event.session.signing.signed()
    assert one.name == NAME
    rows = event.session._desk.store.rows("signup")
    assert ann.token.partition(".")[0] not in str(rows)


def test_who_has_not_joined_or_not_agreed_is_not_on_the_list(event: EventRoom) -> None:
    event.goes_to("sign-up")
    with (
        phones_open(event.session) as phones,
        Phone(phones.phones.url, event.session.people.code()) as ann,
        Phone(phones.phones.url) as nobody,
    ):
        good = said(ann)
        tries = [
            (nobody, good, 401),
            (ann, {**good, "consent": "true"}, 400),
            (ann, {**good, "consent": False}, 400),
            (ann, {**good, "name": " "}, 400),
            (ann, {**good, "name": 7}, 400),
            (ann, {**good, "activity": "another"}, 409),
        ]
        for phone, given, status in tries:
            answer = phone.http.post("/api/signup", json=given)
            assert answer.status_code == status, given
            assert answer.json()["error"].endswith(".")
        event.goes_to("what-next")
        assert ann.http.post("/api/signup", json=good).status_code == 409
        assert "signs" not in ann.scene()
    assert event.session.signing.signed() == ()


def test_the_ideas_page_hints_at_the_kinds_of_use(event: EventRoom) -> None:
    event.goes_to("ideas")
    with (
        phones_open(event.session) as phones,
        Phone(phones.phones.url, event.session.people.code()) as ann,
    ):
        writes = ann.scene()["writes"]
    assert writes["prompts"][0] == "Sort and route"
    assert len(writes["prompts"]) == 7
