"""The sound of the timer: soft, short, and never for what is over."""

import io
import wave

from ui.facilitator.chime import Bell, tone


def test_the_tone_is_soft_and_short() -> None:
    with wave.open(io.BytesIO(tone())) as made:
        rate, frames = made.getframerate(), made.readframes(made.getnframes())
        samples = memoryview(frames).cast("h")
        assert made.getnframes() / rate < 1
    assert 2_000 < max(samples) < 10_000
    assert abs(samples[0]) + abs(samples[-1]) < 50


def test_the_bell_is_silent_for_what_was_over_already() -> None:
    bell = Bell()
    assert not bell.due("a", 10, -300)
    assert not bell.due("b", 10, 130)
    assert bell.due("b", 10, 119)
    assert not bell.due("b", 10, 118)
    assert not bell.due("b", 10, -60)
    assert not bell.due("c", 2, 121)
    assert not bell.due("c", 2, 119)
