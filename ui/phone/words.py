"""Every sentence of the participants' page, in the language of the room."""

from collections.abc import Mapping

from workshop.language import _, ngettext

Words = Mapping[str, str | tuple[str, str]]


def words() -> Words:
    """Give the page's sentences by their keys; two where the number decides (one, and any other)."""
    return {
        **_joining(),
        **_connection(),
        **_answering(),
        **_after(),
        **_writing(),
        **_labelling(),
        **_signing(),
    }


def _both(one: str, many: str) -> tuple[str, str]:
    return ngettext(one, many, 1), ngettext(one, many, 2)


def _joining() -> Words:
    return {
        "title": _("Workshop"),
        "join-title": _("Join the workshop"),
        "join-sub": _("No account, no name, only counts."),
        "join": _("Join"),
        "join-again": _("This phone is not known here any more. Please join again."),
        "join-unreachable": _("The laptop cannot be reached. Is this phone in the room’s Wi-Fi?"),
        "room-code": _("Room code"),
        "code-from-square": _("Room code, from the QR code"),
        "code-from-wall": _("Room code, as on the wall"),
        "code-short": _("The code has four characters. Look at the wall, please."),
        "where": _("Where do you work? (if you like)"),
        "card-or-table": _("I have a personal card, or a table number"),
        "card": _("What stands on the card, such as 17-K4MX"),
        "table": _("Table"),
        "card-again": _("You are in already. With the card, what you answered counts for the card."),
        "card-moved": _("What you had answered counts for your card now."),
        "card-replaced": _("Your card had answered already: that counts, not what this phone sent."),
        "joined": _("You are in."),
        "waiting": _("The workshop begins soon. Keep this page open; it goes on by itself."),
        "look-up": _("Look at the wall. When a vote opens, it appears here."),
    }


def _connection() -> Words:
    return {
        "connected": _("Connected"),
        "looking": _("Looking for the laptop …"),
        "lost": _("Laptop out of reach"),
        "lost-title": _("The laptop cannot be reached"),
        "lost-wifi": _(
            "Stay in the room’s Wi-Fi, also when the phone says that it has no internet. "
            "This page tries again by itself."
        ),
        "lost-address": _("If the wall shows a new address, type it here"),
        "go": _("Go there"),
    }


def _answering() -> Words:
    return {
        "several": _("You may choose several."),
        "next": _("Next"),
        "back": _("Back"),
        "send": _("Send my answer"),
        "send-all": _("Send my answers"),
        "send-dots": _("Send {n} of {all} dots"),
        "dots-rule": _("You have {dots} dots, at most {most} on one. Tap a dot again to take it back."),
        "dot": _("Dot {n} for {idea}"),
        "problem-of": _("Problem {n} of {all}"),
        "part-of": _("Part {n} of {all}"),
        "second-vote": _("Second vote: answer once more."),
        "look-over": _("Look it over"),
        "missing": _both(
            _("{n} question has no answer. That is allowed."),
            _("{n} questions have no answer. That is allowed."),
        ),
        "all-answered": _("Everything is answered."),
        "no-answer": _("no answer"),
        "change": _("Change my answer"),
    }


def _after() -> Words:
    return {
        "sending": _("Sending …"),
        "not-sent": _("Not sent yet"),
        "not-sent-more": _("The laptop cannot be reached. Keep this page open; it is sent by itself."),
        "counted": _("Counted."),
        "counted-more": _("You can change it until the vote closes."),
        "sent-before": _("What you sent before was counted. Send again to replace it."),
        "not-counted": _("This was not counted. Please answer again."),
        "replaced-slips": _("The paper slip of your card was replaced by this."),
        "replaced-pass-around": _("What you gave on the laptop was replaced by this."),
        "replaced-phone": _("What you gave before was replaced by this."),
        "replaced-table": _("What your table gave before was replaced by this."),
        "closed": _("The vote is closed"),
        "closed-counted": _("Your answer was counted."),
        "closed-without": _("You gave no answer in this vote."),
        "closed-asking": _("Whether your answer arrived in time is being asked."),
        "closed-late": _("The vote had closed: your answer was not counted."),
        "closed-earlier": _("Your last change came too late. What you sent before was counted."),
        "vote-over": _("The last vote is over. Whether your last answer arrived is not known here."),
        "result-next": _("The result comes when the facilitator shows it."),
        "answered-of": _("{n} of {present} answered"),
        "by-people": _both(_("from {n} person"), _("from {n} people")),
    }


def _writing() -> Words:
    return {
        "send-text": _("Send"),
        "text-hint": _("Up to {n} characters. Nobody sees it before the facilitator shows it."),
        "kinds-of-use": _("Kinds of use: {kinds}"),
        "text-kept": _("Kept for the facilitator."),
        "text-unsent": _("Not sent yet. It is sent by itself."),
        "text-here": _("It is still on this phone."),
        "text-again": _("Put it in the field"),
        "text-drop": _("Throw it away"),
        "texts-kept": _both(
            _("{n} text is with the facilitator. You can write another one."),
            _("{n} texts are with the facilitator. You can write another one."),
        ),
    }


def _labelling() -> Words:
    return {
        "hand-coming": _("Your messages are on their way …"),
        "message-of": _("Message {n} of {all}"),
        "back-to": _("Back to {n}"),
        "labels-counted": _both(_("{n} label counted. Thank you."), _("{n} labels counted. Thank you.")),
        "labels-so-far": _both(_("{n} label counted so far"), _("{n} labels counted so far")),
        "labels-unsent": _both(
            _("{n} is not sent yet. Keep this page open; it is sent by itself."),
            _("{n} are not sent yet. Keep this page open; they are sent by themselves."),
        ),
        "labels-unsure": _both(
            _("{n} of them is “I can’t tell”. That is an answer, too."),
            _("{n} of them are “I can’t tell”. That is an answer, too."),
        ),
        "label-more": _both(_("Label {n} more"), _("Label {n} more")),
        "labels-all": _("You have had all messages that there are."),
        "look-at-wall": _("Look at the wall."),
        "labels-closed": _("Labelling is closed"),
        "you-labelled": _both(_("You labelled {n} message."), _("You labelled {n} messages.")),
        "labels-late": _both(
            _("{n} more may not have arrived before the close."),
            _("{n} more may not have arrived before the close."),
        ),
    }


def _signing() -> Words:
    return {
        "sign-name": _("Your name"),
        "sign-does": _("What you do, or your department (if you like)"),
        "sign-send": _("Put me on the list"),
        "sign-name-missing": _("Write your name first, please."),
        "sign-yes-missing": _("Tick the sentence first, please."),
        "signed": _("You are on the list."),
        "signed-more": _("Tell the facilitator if you want to be struck off."),
        "sign-other": _("Put somebody else on the list"),
    }
