"""All words people read, in one place: catalogues by language, and the small formats of numbers and dates.

How a text is written. `texts/<language>/*.toml` holds UTF-8 catalogues, split by subject; all files of a
language are merged, and one id in two files is an error. The id of a text is its path of tables joined by
dots: `[refusal]` with a key `two_lines` is `refusal.two_lines`. Every text stands under a heading, the first
part of which tells which files to read for it. A value is one of

* a string: the sentence. `{name}` is a placeholder; every placeholder must be given, and nothing else;
* a list of strings: variants of a line, one of which the caller picks by index (`vary`);
* a table whose keys are plural categories with `other` among them (`one`, `few`, `many`, `other`, …): a text
  that depends on the placeholder `n`, by the plural rule of its language.

How a text is used. `say("refusal.two_lines", limit=2)` answers in the language that is spoken now, English
unless `with speaking("uk"):` says otherwise. A text a language lacks falls back to English.
Numbers are given as int and shown with a true minus; points go through `format_points` first.
"""

from game.texts.catalogue import Catalogue, TextError, languages
from game.texts.dates import format_date, format_day, format_span
from game.texts.points import format_own, format_points, is_veiled, veiled
from game.texts.refusal import Refusal, refusal
from game.texts.series import format_series
from game.texts.speech import has, language, say, speaking, variants, vary

__all__ = [
    "Catalogue",
    "Refusal",
    "TextError",
    "format_date",
    "format_day",
    "format_own",
    "format_points",
    "format_series",
    "format_span",
    "has",
    "is_veiled",
    "language",
    "languages",
    "refusal",
    "say",
    "speaking",
    "variants",
    "vary",
    "veiled",
]
