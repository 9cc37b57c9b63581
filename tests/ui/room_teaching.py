"""Scenes of teaching the machine: packs of several sizes and scripts, curves, tries."""

from dataclasses import replace
from itertools import cycle, islice
from typing import Any

from room_scenes import HOSTILE, LONG, scene

from workshop.model import (
    CurvePoint,
    Disputed,
    Guess,
    Message,
    Pack,
    Phones,
    Recording,
    Relabelled,
    RuleScore,
    Taught,
    Team,
    Try,
)
from workshop.scene import RoomScene
from workshop.teaching.packs import read_pack
from workshop.teaching.scores import wilson

PACK = replace(read_pack("routing_en"), recording=None)
RIGHT = (26, 33, 37, 40, 41, 40, 43, 46, 46)
RULES = RuleScore(28, 6, 26)
PHONES = Phones("192.168.7.12:8080", "http://192.168.7.12:8080", "K7QM", "readyroom.local:8080", "Guest")
CARD = PACK.train[20]

_NAMES = (
    ("Hỗ trợ công nghệ thông tin", "đăng nhập, máy in, máy tính xách tay, mạng không dây"),
    ("Nhân sự và tiền lương", "nghỉ phép, phiếu lương, đào tạo"),
    ("Tòa nhà", "điều hòa, cửa ra vào, đèn, bãi đỗ xe"),
    ("Đơn hàng của khách", "bưu kiện, hóa đơn, trả hàng"),
    ("Pháp chế và hợp đồng", "điều khoản, chữ ký, ủy quyền"),
    ("Truyền thông", "báo chí, trang mạng, sự kiện"),
)
_TEXTS = (
    "Tôi quên mật khẩu và không đăng nhập được.",
    "Lương tháng này của tôi thấp hơn tháng trước.",
    "Có thể giảm nhiệt độ điều hòa ở tầng hai được không?",
    "Tôi muốn đổi chiếc áo khoác lấy cỡ lớn hơn.",
)


def points(*right: int, every: int = 10, total: int = 60) -> tuple[CurvePoint, ...]:
    """Make a curve with a point every so many messages."""
    return tuple(CurvePoint(every * n, wilson(found, total)) for n, found in enumerate(right, 1))


def pack_of(teams: int, texts: tuple[str, ...] = _TEXTS, *, train: int = 36, test: int = 20) -> Pack:
    """Make a pack in Vietnamese with so many teams."""
    named = tuple(Team(f"t{n}", *_NAMES[n]) for n in range(teams))
    made = tuple(Message(f"M{n}", text) for n, text in enumerate(islice(cycle(texts), train + test)))
    key = {message.id: f"t{n % teams}" for n, message in enumerate(made)}
    return Pack("own", "Own", "vi", "Đội nào nên nhận?", named, made[:train], made[train:], key)


def differing(pack: Pack, *given: tuple[int, ...]) -> tuple[Disputed, ...]:
    """Give messages with so many labels for each team."""
    return tuple(
        Disputed(message, tuple((team.key, n) for team, n in zip(pack.teams, counts, strict=False) if n))
        for message, counts in zip(pack.train, given, strict=False)
    )


def taught_of(pack: Pack, curve: tuple[CurvePoint, ...], **parts: Any) -> Taught:
    """Say what a room reached with this curve."""
    given: dict[str, Any] = {
        "messages": len(pack.train),
        "labels": 2 * curve[-1].labelled,
        "labelled": curve[-1].labelled,
        "people": 14,
        "twice": 61,
        "divided": 12,
        "curve": curve,
        "together": curve[-1].score,
        "unsure": pack.train[:12],
        "disputed": differing(pack, (2, 2, 1), (3, 3), (1, 2), (2, 1), (5, 1)),
    }
    return Taught(**{**given, **parts})


def teaching(kind: str, **parts: Any) -> RoomScene:
    """Give a scene of a room with the shipped pack and rules."""
    return scene(kind, **{"pack": PACK, "rules": RULES, "prompt": "Which team should get it?", **parts})


def tries(*guesses: Guess, fooled: int = 0) -> tuple[Try, ...]:
    """Give tries, the first ones judged as fooled."""
    return tuple(Try(f"t{n}", guess, n < fooled) for n, guess in enumerate(guesses))


LIVE = taught_of(PACK, points(*RIGHT))
DONE = taught_of(
    PACK,
    points(*RIGHT, 47, 49, 48, 51, 52),
    tables=tuple(wilson(n, 60) for n in (33, 38, 41, 44)),
)
RECORDING = Recording(
    points(24, 31, 36, 40, 41, 44, 43, 46, 47, 48, 50, 50, 51, 52),
    tuple(wilson(n, 60) for n in (35, 38, 44)),
    wilson(52, 60),
)
RECORDED = replace(PACK, recording=RECORDING)
AGAIN = tuple(
    Relabelled(m, "it", team) for m, team in zip(PACK.train, ("it", "orders", "people"), strict=False)
)
FIRE = Guess("There is a fire in the kitchen!", (("building", 62), ("it", 20), ("people", 10), ("orders", 8)))
ASDF = Guess("asdf asdf", (("it", 25), ("people", 25), ("building", 25), ("orders", 25)), known=False)
TWO, SIX = pack_of(2), pack_of(6)
HARD = pack_of(6, (LONG, HOSTILE, "x" * 300))
SHORT_CURVE = points(9, 12, 11, every=8, total=20)


def shares(pack: Pack) -> tuple[tuple[str, int], ...]:
    """Give shares that add up to 100, the last team first."""
    rest = 100 - 5 * (len(pack.teams) - 1)
    return tuple((t.key, 5 if n else rest) for n, t in enumerate(reversed(pack.teams)))


def of_pack(name: str, pack: Pack, **parts: Any) -> dict[str, RoomScene]:
    """Give the scenes of every kind with a pack."""
    curve = taught_of(pack, SHORT_CURVE, tables=(wilson(6, 20), wilson(11, 20)), doubted=())
    curve = replace(
        curve, disputed=differing(pack, (2, 2, 1, 1, 1, 1), (3, 3)), doubted=differing(pack, (2, 2), (1, 3))
    )
    given = {"pack": pack, "rules": RuleScore(11, 3, 6), "taught": curve, **parts}
    second = replace(curve, again=wilson(13, 20))
    text = pack.train[0].text
    return {
        f"{name}, raw": teaching("raw-messages", **given),
        f"{name}, guide": teaching("labelling", **given, phones=PHONES),
        f"{name}, live": teaching("labelling", **given, state="open"),
        f"{name}, cards": teaching("labelling", **given, state="open", item="M0"),
        f"{name}, curve": teaching("learning-curve", **given),
        f"{name}, guess": teaching("silos", **given),
        f"{name}, silos": teaching("silos", **given, item="shown"),
        f"{name}, unsure": teaching("relabelling", **given),
        f"{name}, again": teaching("relabelling", **{**given, "taught": second}, state="revealed"),
        f"{name}, fool": teaching("fool-it", **given, tries=tries(Guess(text, shares(pack), known=False))),
        f"{name}, before": teaching("fool-it", **given),
    }


TEACHING: dict[str, RoomScene] = {
    "raw": teaching("raw-messages"),
    "guide": teaching("labelling", text="Go with your first thought.", phones=PHONES),
    "nothing labelled": teaching("labelling", state="open"),
    "one label": teaching("labelling", state="open", taught=taught_of(PACK, points(18, every=1))),
    "live": teaching("labelling", state="open", taught=LIVE),
    "live without rules": teaching("labelling", state="open", taught=LIVE, rules=None),
    "live near the rules": teaching("labelling", state="open", taught=LIVE, rules=RuleScore(45, 5, 10)),
    "live far below the rules": teaching("labelling", state="open", taught=LIVE, rules=RuleScore(60, 0, 0)),
    "cards": teaching("labelling", state="open", taught=LIVE, item=CARD.id),
    "cards, nothing labelled": teaching("labelling", state="open", item=CARD.id),
    "labelled": teaching("labelling", state="revealed", taught=DONE),
    "curve": teaching("learning-curve", taught=DONE),
    "curve and doubt": teaching(
        "learning-curve", taught=replace(DONE, doubted=differing(PACK, (0, 3), (1, 4), (0, 2)))
    ),
    "curve, nobody twice": teaching("learning-curve", taught=replace(DONE, twice=0, divided=0, disputed=())),
    "curve, recorded": teaching("learning-curve", pack=RECORDED),
    "curve, nothing": teaching("learning-curve"),
    "silos, guess": teaching("silos", taught=DONE),
    "silos": teaching("silos", taught=DONE, item="shown"),
    "silos of fifteen": teaching(
        "silos",
        taught=replace(DONE, tables=tuple(wilson(20 + 2 * n, 60) for n in range(15))),
        item="shown",
    ),
    "silos of forty": teaching(
        "silos", taught=replace(DONE, tables=tuple(wilson(10 + n, 60) for n in range(40))), item="shown"
    ),
    "silos, recorded": teaching("silos", pack=RECORDED, taught=replace(DONE, recorded=True), item="shown"),
    "silos, none": teaching("silos", taught=replace(DONE, tables=())),
    "unsure": teaching("relabelling", taught=DONE, text="Talk about them at your table first."),
    "again open": teaching("relabelling", taught=DONE, state="open", answered=9),
    "again cards": teaching("relabelling", taught=DONE, state="open", item=CARD.id),
    "again": teaching(
        "relabelling", taught=replace(DONE, again=wilson(53, 60), relabelled=AGAIN), state="revealed"
    ),
    "again, learned": teaching(
        "relabelling",
        taught=replace(DONE, again=wilson(53, 60), relabelled=AGAIN),
        state="revealed",
        large=("The question was unclear, not the people careless.",),
    ),
    "again, nothing labelled": teaching("relabelling", text="Talk about them first."),
    "again, nobody": teaching("relabelling", taught=DONE, state="revealed"),
    "before the first try": teaching("fool-it", text="It must answer, every time."),
    "fire": teaching("fool-it", taught=DONE, tries=tries(ASDF, FIRE, fooled=1)),
    "asdf": teaching("fool-it", tries=tries(FIRE, ASDF)),
    "long try": teaching("fool-it", tries=tries(replace(ASDF, text=(LONG * 4)[:2000]))),
    "empty try": teaching("fool-it", tries=tries(replace(ASDF, text=""))),
    "long learned": teaching(
        "relabelling",
        prompt=LONG,
        taught=replace(DONE, again=wilson(53, 60), relabelled=AGAIN),
        state="revealed",
        large=(LONG, LONG),
    ),
    "long guide": teaching("labelling", prompt=LONG, text=LONG, phones=PHONES),
    **of_pack("two teams", TWO),
    **of_pack("six teams", SIX),
    **of_pack("hard pack", HARD, prompt=LONG),
}
