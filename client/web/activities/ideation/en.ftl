theme = A theme
note-label = { $writes ->
    [objective] Your objective
    [lead] Your project lead
    [value] Your value
   *[idea] Your idea
}
note-rule = { $writes ->
    [objective] One objective per note. No personal names: notes are shown on the wall.
    [lead] One project lead per note. No personal names: notes are shown on the wall.
    [value] One value per note. No personal names: notes are shown on the wall.
   *[idea] One idea per note. No personal names: notes are shown on the wall.
}
note-rule-named = { $writes ->
    [objective] One objective per note. It bears your name: the notes of this step are signed.
    [lead] One project lead per note. It bears your name: the notes of this step are signed.
    [value] One value per note. It bears your name: the notes of this step are signed.
   *[idea] One idea per note. It bears your name: the notes of this step are signed.
}
send = { $writes ->
    [objective] Send my objective
    [lead] Send my lead
    [value] Send my value
   *[idea] Send my idea
}
keep = { $writes ->
    [objective] Keep my objective
    [lead] Keep my lead
    [value] Keep my value
   *[idea] Keep my idea
}
toast-kept = { $writes ->
    [objective] Your objective is kept on this tablet.
    [lead] Your project lead is kept on this tablet.
    [value] Your value is kept on this tablet.
   *[idea] Your idea is kept on this tablet.
}
toast-sent-alone = { $writes ->
    [objective] Your objective was received. Nobody else sees it for now.
    [lead] Your project lead was received. Nobody else sees it for now.
    [value] Your value was received. Nobody else sees it for now.
   *[idea] Your idea was received. Nobody else sees it for now.
}
toast-sent-table = { $writes ->
    [objective] Your objective joins your table.
    [lead] Your project lead joins your table.
    [value] Your value joins your table.
   *[idea] Your idea joins your table.
}
toast-sent-room = { $writes ->
    [objective] Your objective joins the wall.
    [lead] Your project lead joins the wall.
    [value] Your value joins the wall.
   *[idea] Your idea joins the wall.
}
toast-withdrawn = { $writes ->
    [objective] Your objective was taken back.
    [lead] Your project lead was taken back.
    [value] Your value was taken back.
   *[idea] Your idea was taken back.
}
writing-over = Writing has ended.

mine-title = { $writes ->
    [objective] My objectives
    [lead] My leads
    [value] My values
   *[idea] My ideas
}
mine-count = { $writes ->
    [objective] { $count ->
        [one] { $count } objective
       *[other] { $count } objectives
      }
    [lead] { $count ->
        [one] { $count } project lead
       *[other] { $count } project leads
      }
    [value] { $count ->
        [one] { $count } value
       *[other] { $count } values
      }
   *[idea] { $count ->
        [one] { $count } idea
       *[other] { $count } ideas
      }
}
mine-empty = { $writes ->
    [objective] Your objectives will appear here, the latest first.
    [lead] Your project leads will appear here, the latest first.
    [value] Your values will appear here, the latest first.
   *[idea] Your ideas will appear here, the latest first.
}
mine-none = { $writes ->
    [objective] You wrote no objective in this step.
    [lead] You wrote no project lead in this step.
    [value] You wrote no value in this step.
   *[idea] You wrote no idea in this step.
}
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
edit-label = { $writes ->
    [objective] Your objective, to be corrected
    [lead] Your project lead, to be corrected
    [value] Your value, to be corrected
   *[idea] Your idea, to be corrected
}
edit-theme = The theme
edit-save = Save
edit-over = The step is over: this idea does not change any more.
hold = Keep to myself
hold-share = Share again
withdraw = Take back

unsent-title = { $writes ->
    [objective] An objective was not sent
    [lead] A project lead was not sent
    [value] A value was not sent
   *[idea] An idea was not sent
}
unsent = Writing has just ended. You can still send this idea.
unsent-late = Writing has ended. Your idea was not sent: you can copy it.
unsent-send = Send it anyway

host-shared = Ideas shared at the table
host-visibility-alone = Everybody writes alone. Nothing is shared yet.
host-visibility-table = Ideas are seen at the table.
host-visibility-room = Ideas are on the wall.

ideation-seat = Your place:
ideation-round = Round { $round } of 4
ideation-round-1 = Alone, in silence: everybody writes what comes to mind.
ideation-round-2 = In pairs: read your notes to each other, and keep what matters.
ideation-round-3 = In fours: bring your notes together, and write what you carry together.
ideation-round-4 = All together: the notes are on the wall.
ideation-with = You are with { $who }.
ideation-with-nobody = Nobody is with you yet: go on, somebody will join you.
ideation-writer-you = You write for your group.
ideation-writer = { $who } writes for your group.
ideation-pen = { $who } writes for all of you. Say your ideas aloud.
ideation-pen-take = Write too
ideation-answers = Answers the objective
ideation-answers-none = None in particular
ideation-objective-option = { $number } · { $title }
ideation-objective-of = Objective { $number }: { $title }

ideation-console-rounds = Rounds: 1-2-4-all
ideation-console-rounds-what = Notes are shared from round to round: with the table in the round of four, with the whole room in the last.
ideation-console-round-1 = Alone
ideation-console-round-2 = In pairs
ideation-console-round-3 = In fours
ideation-console-round-4 = All
ideation-console-round-told = { $name }: the round has begun.
ideation-console-over-told = The rounds are stopped.
ideation-console-over = Stop the rounds
ideation-console-leads = Leads by objective
ideation-console-leads-none = Without an objective
ideation-wall-1 = Alone
ideation-wall-2 = In pairs
ideation-wall-3 = In fours
ideation-wall-4 = All together
ideation-wall = { $round }: { $question }
ideation-wall-empty-2 = In pairs, people read their notes to each other.
ideation-wall-empty-3 = In fours, people bring their notes together.
