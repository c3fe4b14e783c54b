report-now = It is your turn!
report-now-how = { $minutes ->
    [one] Your table has { $minutes } minute.
   *[other] Your table has { $minutes } minutes.
}
report-before = { $n ->
    [0] You are next
    [one] { $n } table before you
   *[other] { $n } tables before you
}
report-begins = Your table begins
report-heard = Your table has spoken. Thank you!
report-out = Your table does not speak.
report-undrawn = The order is about to be drawn by lot.
report-speaks = { $table } has the floor.
report-next = Next: { $table }
report-order = Order, drawn by lot
report-yours = your table
report-speaking = has the floor
report-spoken = has spoken
report-wall-draw = Drawing lots
report-wall-draw-how = The order of the tables comes up here.
report-wall-over = Thanks to every table
report-wall-over-thanks = Each of them has spoken.
report-wall-made = What the table has put together
report-wall-ideas = { $n ->
    [one] { $n } idea
   *[other] { $n } ideas
}
report-wall-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
report-wall-next = Next: { $table }
report-wall-last = This is the last table.
report-wall-turn = { $n } of { $of }
report-undrawn-how = { $tables ->
    [one] { $tables } table, { $minutes } min. Draw the order by lot: the wall and the tablets show it at once.
   *[other] { $tables } tables, { $minutes } min each. Draw the order by lot: the wall and the tablets show it at once.
}
report-draw = Draw by lot
report-draw-again = Draw again
report-drawn = The order is drawn.
report-call = Give the floor
report-call-again = Give the floor again
report-call-again-this = Give the floor again to { $table }
report-call-this = Give the floor to { $table }
report-to-end = To the end
report-to-end-this = Move { $table } to the end
report-moved = { $table } goes last.
report-skip = Skip
report-skip-this = Skip { $table }
report-skipped = { $table } does not speak any more.
report-add = Add { $table }
report-added = { $table } goes last.
report-nobody = Nobody has the floor.
report-all-heard = Every table has spoken.
report-minute-less = −1 minute
report-minute-more = +1 minute
report-no-clock = No clock
report-first = Begin: { $table }
report-pass = Next table: { $table }
report-stop = End of the turn
report-stopped = Nobody has the floor any more.
report-minutes = Time to speak
report-minutes-each = Minutes for each table
report-save = Save
report-saved = Saved.
report-card-unshown = { $n ->
    [one] { $n } card of this table is not on the wall.
   *[other] { $n } cards of this table are not on the wall.
}
report-card-show = { $n ->
    [one] Show its card to the room
   *[other] Show its { $n } cards to the room
}
report-persona-unshown = { $n ->
    [one] { $n } portrait of this table is not on the wall.
   *[other] { $n } portraits of this table are not on the wall.
}
report-persona-show = { $n ->
    [one] Show its portrait to the room
   *[other] Show its { $n } portraits to the room
}
report-shown = The room sees what this table wrote.
report-unshown = The wall no longer shows what this table wrote.
