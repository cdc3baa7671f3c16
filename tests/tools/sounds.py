"""The game's few sounds, made from sine waves: `python -m tests.tools.sounds` writes `assets/sounds/*.wav`.

All are short, soft and without a beat: nothing in them is meant to sound like more than a page being turned.
"""

import math
import struct
import wave
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "sounds"
RATE = 22_050
LOUDEST = 0.22
Note = tuple[float, float, float]
"""Begin in seconds, length in seconds, pitch in hertz."""

SOUNDS: dict[str, tuple[Note, ...]] = {
    "seal": ((0.0, 0.16, 392.0),),
    "turn": ((0.0, 0.18, 440.0), (0.09, 0.24, 523.25)),
    "signed": ((0.0, 0.3, 392.0), (0.12, 0.34, 493.88), (0.24, 0.5, 587.33)),
    "end": ((0.0, 0.4, 329.63), (0.2, 0.6, 261.63)),
}


def samples(notes: tuple[Note, ...]) -> list[int]:
    """The sound as 16-bit numbers: every note swells and dies away, with a quiet octave above it."""
    length = max(begin + lasts for begin, lasts, _ in notes)
    found = [0.0] * (round(length * RATE) + 1)
    for begin, lasts, pitch in notes:
        first, count = round(begin * RATE), round(lasts * RATE)
        for k in range(count):
            at = k / RATE
            swell = min(1.0, at / 0.012) * (1 - k / count) ** 2
            tone = math.sin(math.tau * pitch * at) + 0.2 * math.sin(math.tau * 2 * pitch * at)
            found[first + k] += swell * tone
    loudest = max(abs(value) for value in found)
    return [round(value / loudest * LOUDEST * 32_767) for value in found]


def main() -> None:
    """Write every sound."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        numbers = samples(notes)
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(struct.pack(f"<{len(numbers)}h", *numbers))


if __name__ == "__main__":
    main()
