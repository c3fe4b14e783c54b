persona-new = Imagine somebody
persona-none = Choose together a person who will live here tomorrow, and slip into their day.
persona-over = The step is over. Your table has not written a portrait.
persona-full = Your table has { $max } portraits: that is the most here.
persona-untitled = No first name
persona-all = All our portraits
persona-together = Write together: each heading is saved by itself, and the whole table sees it.
persona-drop = Throw this portrait away
persona-drop-sure = Throw this portrait away, with what is written on it?
persona-f-first-name = First name
persona-f-age = Age
persona-f-commune = Commune
persona-f-situation = Job or situation
persona-f-morning = In the morning
persona-f-noon = At noon
persona-f-evening = In the evening
persona-f-change = What has changed
persona-f-word = In one word
persona-how-first-name = A name you make up.
persona-how-age = How old they will be.
persona-how-commune = Where this person lives.
persona-how-situation = Baker, pupil, retired, looking for work…
persona-how-morning = Waking up, the way to work, who one meets first: how does the day begin?
persona-how-noon = Where do they have lunch, with whom, and what is around them?
persona-how-evening = Coming home, family, the neighbourhood: how does the day end?
persona-how-change = What is different from today, and pleases them?
persona-how-word = The word this person would have for their life here.
persona-desk-count = { $sheets ->
    [0] No portrait yet
    [one] { $sheets } portrait, { $shown } on the wall
   *[other] { $sheets } portraits, { $shown } on the wall
}
persona-desk-of-table = { $sheets ->
    [one] { $sheets } portrait
   *[other] { $sheets } portraits
}
persona-desk-table = A portrait stays at its table until you show it.
persona-desk-room = All portraits are on the wall while they are written.
persona-wall-how = Each table imagines somebody and tells their day.
persona-wall-begun = { $sheets ->
    [one] portrait begun
   *[other] portraits begun
}
persona-wall-count = { $sheets ->
    [one] { $sheets } inhabitant of tomorrow
   *[other] { $sheets } inhabitants of tomorrow
}
