clustering-how = Tap the ideas that go together, then name their group.
clustering-how-room = Tap the ideas of the room that go together, then name their group.
clustering-hosts = The host of the table makes the groups. Tell them what you see.
clustering-hosts-elsewhere = The hosts of the other tables and the facilitators make the groups. You see them form here.
clustering-hosts-nowhere = Nobody hosts your table: the facilitators make the groups. Call them to tell them what you see.
clustering-watch = The facilitators make the groups. You see them form here.
clustering-over = The groups are made.
clustering-empty = The ideas of the table will come here as soon as they are shared.
clustering-loose = To be grouped
clustering-none-loose = Every idea is in a group.
clustering-no-group = No group yet. Tap two ideas that go together.
clustering-no-group-yet = Groups will appear here.
clustering-count = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
clustering-chosen = { $count ->
    [one] { $count } idea chosen
   *[other] { $count } ideas chosen
}
clustering-new = New group
clustering-new-of = { $count ->
    [one] New group of { $count } idea
   *[other] New group of { $count } ideas
}
clustering-make = Make the group
clustering-made = Group “{ $title }” made.
clustering-title = Name of the group
clustering-title-needed = Give the group a name first.
clustering-out = Take out of the group
clustering-out-done = Ideas taken out of the group.
clustering-put-here = { $count ->
    [one] Put { $count } idea here
   *[other] Put { $count } ideas here
}
clustering-put-into = { $count ->
    [one] Put { $count } idea here, into “{ $title }”
   *[other] Put { $count } ideas here, into “{ $title }”
}
clustering-filed = { $count ->
    [one] { $count } idea moved.
   *[other] { $count } ideas moved.
}
clustering-rename = Rename the group
clustering-rename-this = Rename “{ $title }”
clustering-renamed = Group renamed.
clustering-merge = Merge
clustering-merge-this = Merge “{ $title }” with another group
clustering-merge-choose = Choose the other group.
clustering-merge-here = Merge here
clustering-merge-into = Merge here, into “{ $title }”
clustering-merged = Groups merged.
clustering-undone = The last move was undone.
clustering-acted-since = Somebody has acted since: use “Undo” for the last move.
clustering-waiting = Your moves are kept here and will leave by themselves
clustering-step-cluster-made = { $notes ->
    [one] Group made with { $notes } idea
   *[other] Group made with { $notes } ideas
}
clustering-step-cluster-renamed = Group renamed
clustering-step-notes-filed = { $notes ->
    [one] { $notes } idea moved
   *[other] { $notes } ideas moved
}
clustering-step-clusters-merged = { $notes ->
    [one] Merged: { $notes } idea moved
   *[other] Merged: { $notes } ideas moved
}
clustering-step-clusters-gathered = { $notes ->
    [one] Groups of the tables taken over: { $notes } idea
   *[other] Groups of the tables taken over: { $notes } ideas
}
clustering-step-cluster-split = { $notes ->
    [one] Group split: { $notes } idea
   *[other] Group split: { $notes } ideas
}
clustering-step-cluster-dissolved = { $notes ->
    [one] Group undone: { $notes } idea
   *[other] Group undone: { $notes } ideas
}
clustering-suggested = This idea may go with…
clustering-suggestions = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
clustering-suggestions-for = { $count ->
    [one] { $count } suggestion for the idea “{ $text }”
   *[other] { $count } suggestions for the idea “{ $text }”
}
clustering-suggested-for = Suggestions for the idea “{ $text }”
clustering-suggested-into = Put it into “{ $title }”
clustering-suggested-with = Make a group with “{ $text }”
clustering-suggested-filed = Idea put into “{ $title }”.
clustering-quoted = “{ $text }”
clustering-later = Not now
clustering-later-this = Not now: hide the suggestions for “{ $text }” here
clustering-later-again = { $count ->
    [one] See { $count } hidden suggestion again
   *[other] See { $count } hidden suggestions again
}
clustering-review = Where do these ideas go?
clustering-review-left = { $count ->
    [one] { $count } idea to go
   *[other] { $count } ideas to go
}
clustering-review-group = It may belong to…
clustering-review-idea = It may go with…
clustering-review-next = Next
clustering-review-done = You have seen every suggestion.
clustering-reason-words = Words in common: { $words }
clustering-reason-near = Nearest idea: “{ $text }”
clustering-reason-in = Nearest idea: “{ $text }”, in “{ $title }”
clustering-keep = Keep
clustering-keep-this = Keep “{ $title }”: this group becomes yours
clustering-kept = Group kept.
clustering-step-cluster-kept = Group kept
clustering-step-cluster-pinned = Group locked or freed
clustering-step-guesses-forgotten = { $notes ->
    [one] Automatic sorting cleared: { $notes } idea
   *[other] Automatic sorting cleared: { $notes } ideas
}
clustering-step-moves-accepted = { $notes ->
    [one] Re-organised: { $notes } idea moved
   *[other] Re-organised: { $notes } ideas moved
}

host-notes = Ideas at the table
host-loose = Still to be grouped
host-suggested = With a suggestion
host-review = Go through the suggestions
host-who-nobody = The facilitators make the groups.
host-who-hosts = The groups of the table are made on this tablet.
host-who-everyone = Everybody at the table can make groups.

clustering-console-of = Only the notes of these steps are shown here: { $steps }.
