cafe-round = Round { $round } of { $rounds }
cafe-go = Join { $table }
cafe-go-number = Join table { $number }
cafe-go-how = Take your tablet with you: it shows what was said at that table.
cafe-stay = Stay at { $table }
cafe-stay-number = Stay at table { $number }
cafe-stay-how = Others are about to join you.
cafe-there = I am there
cafe-said = Said at this table
cafe-nothing = Nothing is written at this table yet.
cafe-mine = yours
cafe-from-round = round { $round }
cafe-kept = Kept on this tablet
cafe-theme = A theme
cafe-label = Your idea
cafe-send = Add to the table
cafe-rule = One idea per note. It stays at this table, for those who come after you.
cafe-over = The café is over.
cafe-host-notes = Ideas at this table
cafe-host = You stay at this table. Help everybody to write.
cafe-host-again = You stay at this table. Welcome those who come, and tell them in a minute what was said.

cafe-console-rounds = Rounds
cafe-console-how = In each round everybody changes tables; hosts stay. Tables are as full as each other, and colleges mixed.
cafe-console-round = Round { $round }
cafe-console-first = everybody where they sit
cafe-console-told = Round { $round }: everybody knows where to go.
cafe-console-told-first = Round { $round }: everybody is in place.
cafe-console-back = Back to round { $round }
cafe-console-questions = The questions of the tables
cafe-console-questions-how = One question, or one objective, for each table. If only some tables have one, the café is held at those.
cafe-console-give = { $objectives ->
    [one] Give every table the adopted objective
   *[other] Give every table an adopted objective
}
cafe-console-save = Save
cafe-console-saved = The questions of the tables are saved.

cafe-wall-first = Take your seats: the café is about to begin
cafe-wall-begin = everybody in place
cafe-wall-go = your tablet tells you where to go
cafe-wall-here = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
