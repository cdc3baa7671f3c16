"""The kit: every widget of the window, and how a scene is written with them.

A scene is an object with one function. It is called once for each input, without drawing, and then once more
to draw; so it simply asks every widget what happened, changes itself, and returns what should come next.

    class Greeting:
        def __init__(self) -> None:
            self.seat = 0

        def frame(self, ui: Ui) -> Transition | Command | None:
            bar = layout.bar(ui.whole.w)
            header(ui, bar, say("greeting.title"), say("greeting.line"))
            ui.region("seats")                                        # F6 leads here
            inner = card(ui, layout.page(*ui.paint.size), title=say("greeting.choose"))
            chosen = segment(ui, "seat", inner.top(28), names, self.seat, reasons=reasons)
            if chosen is not None:
                self.seat = chosen
            if button(ui, "start", inner.bottom_part(46), say("greeting.start"), look=Look.PRIMARY):
                return Replace(Brief(self.seat))
            return Pop() if ui.key("escape") else None                # shortcuts come after the widgets

What to know:

* A widget is imported from its own file, `from game.desktop.kit.button import Look, button`; this file loads
  none, so that the title appears without waiting for the table's.
* Everything is in logical units: 1280 × 720 at scale 1. `ui.whole` is the window, `game.desktop.layout` has
  the rectangles of the scenes, `Box` cuts them up. When `ui.is_compact`, show one column of the table.
* Words come from `game.texts` or a presenter, colours from `ui.theme`, text sizes from `game.desktop.style`.
  A scene draws with `ui.paint` only: `text`, `paragraph`, `icon`, `token`, `emblem`, `bar`, `rounded` …
  `text` never leaves its box: it turns narrow, then gets an ellipsis. `paint.tall` measures paragraphs.
* Ids are stable strings, one for each control: `"package/3/1"`. Their order of calls is the order of Tab.
  Controls of one `grid` are walked with the arrows, each of its rows is one stop of Tab.
* A non-empty `reason` disables a control and is its tooltip; disabled, it can still be focused and read.
* `with ui.over(id):` draws and listens above everything; `dialog` and `menu` do so themselves.
* `ui.moved(id, target, kind)` is a number on its way (kinds in `game.desktop.motion`), `ui.wake_at(when)`
  asks for a frame at a time, `ui.toast(text, icon)` says something short, `ui.kept(id, Class)` remembers.
* Inside a scroll area, ids begin with the area's id and a slash, so that the focus scrolls into sight.

Widgets that are pressed:
    button, icon_button       `Look` PRIMARY, PLAIN, DANGER, DARK (on the bar), BARE → bool
    hold                      one second, by pointer or Space; 64 high plus a bar of 16 below → bool
    segment, track            one of some words, as pills or as a framed track → place or None
    tabs                      on a card or on the bar → place or None
    menu                      drop-down → place or None
    toggle, check_box         → True when flipped
    slider                    → new value or None
    field                     text → `Edit(text, is_submitted)`
    option_cell               with `strip` under the row → `Touch` (is_hot, has_focus, clicked)
    seat_card                 → bool
    empty_slot, filled_slot   a desk slot → place, `REMOVE` or None
    dialog                    → place, `CANCELLED` or None
    scroll                    `with scroll(ui, id, box) as area:` draw from `area.top`, set `area.height`

Widgets that are read:
    card, document, rule, divider, header, tag, gauge, caret, trust, score_bar, plausibility, blocks,
    star, stars, lozenges, file_meter, pill, pill_width, badge, bubble, ribbon, tip, ring
"""
