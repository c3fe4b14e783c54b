theme = A theme
note-label = Your idea
note-rule = One idea per note. No personal names: notes are shown on the wall.
note-rule-named = One idea per note. It bears your name: the notes of this step are signed.
send = Send my idea
keep = Keep my idea
toast-kept = Your idea is kept on this tablet.
toast-sent-alone = Your idea was received. Nobody else sees it for now.
toast-sent-table = Your idea joins your table.
toast-sent-room = Your idea joins the wall.
toast-withdrawn = Your idea was taken back.
writing-over = Writing has ended.

mine-title = My ideas
mine-count = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
mine-empty = Your ideas will appear here, the latest first.
mine-none = You wrote no idea in this step.
table-ideas = At my table

idea-kept = Kept here
idea-sending = Sending…
idea-mine = Received, not shared
idea-held = Kept to yourself
idea-table = Seen at your table
idea-reading = Received, being read
idea-wall = On the wall
idea-hidden = Set aside by the facilitators

edit = Edit
edit-this = Edit “{ $text }”
edit-close-this = Close “{ $text }”
edit-label = Your idea, to be corrected
edit-theme = The theme
edit-save = Save
edit-over = The step is over: this idea does not change any more.
hold = Keep to myself
hold-share = Share again
withdraw = Take back

unsent-title = An idea was not sent
unsent = Writing has just ended. You can still send this idea.
unsent-late = Writing has ended. Your idea was not sent: you can copy it.
unsent-send = Send it anyway

host-shared = Ideas shared at the table
host-visibility-alone = Everybody writes alone. Nothing is shared yet.
host-visibility-table = Ideas are seen at the table.
host-visibility-room = Ideas are on the wall.
