sheet-new = To be sent
sheet-open = Write
sheet-read = Read
sheet-done = It is written
sheet-filled = { $filled ->
    [0] Nothing yet in { $all } headings
    [one] { $filled } heading out of { $all }
   *[other] { $filled } headings out of { $all }
}
sheet-of-table = Seen by your table
sheet-shown = Seen by the whole room
sheet-hidden = Not shown to the room, the facilitators’ choice
sheet-hidden-why = Not shown to the room, the facilitators’ choice: { $why }
sheet-kept = Kept on this tablet, will leave by itself
sheet-held = The facilitators read it before the room
sheet-nothing = Nothing yet
sheet-choose = Choose…
sheet-add = Add…
sheet-remove = Remove { $name }
sheet-objective-gone = Objective dropped since
sheet-seek = Look for a word
sheet-none-found = Nothing has this word.
sheet-leads-lead = Project leads
sheet-leads-idea = Ideas
sheet-leads-crowd = Bold ideas, 25/10
sheet-leads-objective = Objectives proposed
sheet-leads-value = Values proposed
sheet-conflict = Somebody at your table has also written in “{ $field }”
sheet-theirs = What is written now
sheet-mine = What you have written
sheet-both = Keep both
sheet-put-mine = Put mine instead
sheet-keep-theirs = Keep what is written
sheet-to-choose = { $fields ->
    [one] One heading written twice: you choose
   *[other] { $fields } headings written twice: you choose
}
sheet-drop-yes = Yes, throw away
sheet-drop-no = No, keep
sheet-desk-far = Who sees them
sheet-desk-table = Each table its own
sheet-desk-room = The whole room
sheet-desk-table-told = Each table sees its own
sheet-desk-room-told = The whole room sees them
sheet-desk-read = { $sheets ->
    [one] To read before the room
   *[other] To read before the room, on { $sheets } pages
}
sheet-desk-read-told = The room sees it
sheet-desk-changed = The text has changed meanwhile: read it again.
sheet-desk-nothing = Nothing yet
sheet-desk-silent = Has not begun
sheet-desk-quiet = { $minutes ->
    [one] Nothing for one minute
   *[other] Nothing for { $minutes } minutes
}
sheet-desk-show = Show
sheet-desk-show-this = Show { $number } to the room
sheet-desk-shown = { $number } is on the wall
sheet-desk-unshown = { $number } is no longer on the wall
sheet-desk-aside = { $number } is set aside
sheet-desk-put-aside-this = Set aside { $number }
sheet-desk-why = Why? The table will read this reason.
sheet-desk-print = { $sheets ->
    [one] Print
   *[other] Print all { $sheets }
}
sheet-wall-tables = { $begun ->
    [one] { $begun } of { $tables } tables has begun
   *[other] { $begun } of { $tables } tables have begun
}
