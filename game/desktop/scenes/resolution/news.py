"""The news card."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.card import card, rule
from game.desktop.kit.scroll import scroll
from game.desktop.painter import RIGHT
from game.desktop.scenes.resolution.sheet import Sheet
from game.desktop.ui import Ui
from game.presenters.opened import News
from game.texts import say

SILENT = 86.0


def news_card(ui: Ui, sheet: Sheet, box: Box) -> None:
    """Draw the news of the turn, if there is room."""
    paint, theme = ui.paint, ui.theme
    if box.h < SILENT:
        return
    if not sheet.data.news:
        box = box.top(SILENT)
    ui.region("news")
    card(ui, box)
    band = box.top(32)
    paint.rounded(band, theme.bar, radius=8)
    paint.fill(Box(band.x, band.y + 16, band.w, 16), theme.bar)
    paint.icon("newspaper", band.x + 24, band.cy, 18, theme.onbar)
    first = sheet.data.news[0].date if len(sheet.data.news) == 1 else ""
    words = say("opened.news_of", date=first) if first else say("opened.news")
    paint.text(words, band.after(44).left(band.w - 56), style.SMALL_LABEL, theme.onbar)
    body = Box(box.x + 2, band.bottom, box.w - 4, box.bottom - band.bottom - 4)
    with scroll(ui, "news", body) as area:
        y = area.top + 12
        place = Box(box.x + 20, y, box.w - 44, 0)
        if not sheet.data.news:
            paint.text(say("opened.no_news"), Box(place.x, y, place.w, 22), style.BODY, theme.ink2)
            y += 30
        for number, news in enumerate(sheet.data.news):
            if number:
                rule(ui, place.x, y, place.w)
                y += 12
            y = _story(ui, sheet, Box(place.x, y, place.w, 0), news)
        note = sheet.guide.note(sheet.after, "news") if sheet.data.news else None
        if note:
            tall = paint.tall(note, style.CAPTION, place.w)
            paint.paragraph(note, Box(place.x, y, place.w, tall), style.CAPTION, theme.accent)
            y += tall + 8
        area.height = y - area.top


def _story(ui: Ui, sheet: Sheet, place: Box, news: News) -> float:
    paint, theme, y = ui.paint, ui.theme, place.y
    look = style.HEADLINE.sized(21)
    tall = paint.tall(news.title, look, place.w)
    paint.paragraph(news.title, Box(place.x, y, place.w, tall), look, theme.ink)
    y += tall + 6
    tall = paint.tall(news.text, style.BODY, place.w)
    paint.paragraph(news.text, Box(place.x, y, place.w, tall), style.BODY, theme.ink2)
    y += tall + 10
    rule(ui, place.x, y, place.w)
    y += 8
    if not news.effects:
        paint.text(say("opened.no_effects"), Box(place.x, y, place.w, 20), style.CAPTION, theme.ink2)
        y += 24
    for name, amount in news.effects:
        row = Box(place.x, y, place.w, 24)
        paint.text(name, row.left(place.w - 60), style.SMALL_LABEL, theme.ink)
        paint.text(amount, row, style.NUMBER, theme.ink, align=RIGHT, is_fixed=True)
        y += 25
    if news.source:
        words = say("opened.source", source=news.source)
        tall = paint.tall(words, style.CAPTION, place.w)
        paint.paragraph(words, Box(place.x, y + 4, place.w, tall), style.CAPTION, theme.ink3)
        y += tall + 6
    return y + 6
