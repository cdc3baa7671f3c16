"""Colours as three bytes, how to mix them and how well they can be told apart."""

Colour = tuple[int, int, int]


def parse_hex(text: str) -> Colour:
    """A colour from `#RRGGBB`."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """A colour between two: 0 is the first, 1 the second."""
    return (
        round(first[0] + (second[0] - first[0]) * share),
        round(first[1] + (second[1] - first[1]) * share),
        round(first[2] + (second[2] - first[2]) * share),
    )


def luminance(colour: Colour) -> float:
    """How bright a colour is, 0 to 1. Source: WCAG 2.2, relative luminance."""
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (byte / 255 for byte in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: Colour, second: Colour) -> float:
    """The contrast of two colours, 1 to 21. Source: WCAG 2.2, contrast ratio."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)
