"""What analyses found, for people who look at a whole negotiation: in words, as JSON, as a picture.

`subject_of` and `subject_of_domain` say what is analysed, `find` analyses it; `tree_of`, `report` and
`picture` show it. `negotiation` finds what makes a scenario a poor negotiation. All of it reads what every
party wants: it is for authors, scholars and the debrief, never for a seat in play.
"""
