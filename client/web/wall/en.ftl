### The words of the wall.
wall-step = Step { $number } of { $of }
wall-paused = Paused
wall-away = Reconnecting…
wall-loose = To be grouped
wall-empty = { $writes ->
    [objective] The first objectives will land here.
    [lead] The first leads will land here.
    [value] The first values will land here.
   *[idea] The first ideas will land here.
}
wall-alone = Everyone is writing alone.
wall-tables = Tables are sharing their ideas.
wall-ideas = { $writes ->
    [objective] { $n ->
        [one] { $n } objective
       *[other] { $n } objectives
      }
    [lead] { $n ->
        [one] { $n } lead
       *[other] { $n } leads
      }
    [value] { $n ->
        [one] { $n } value
       *[other] { $n } values
      }
   *[idea] { $n ->
        [one] { $n } idea
       *[other] { $n } ideas
      }
}
wall-untitled = Untitled
wall-draft = suggested title
wall-drafts = suggested titles
wall-some = { $shown } of { $all } groups
wall-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
wall-held = { $groups }, { $ideas }
wall-mixed = Mixed themes
wall-no-theme = No theme
wall-just-now = Just now
wall-just-now-theme = Just now · { $theme }
wall-earlier = On the wall
wall-earlier-theme = On the wall · { $theme }
wall-quote = “{ $text }”
wall-join = Take part
wall-qr = QR code to { $address }
wall-vote-open = The vote is open
wall-vote-closed = The vote is over
wall-turnout = { $cast ->
    [one] { $cast } ballot of { $expected }
   *[other] { $cast } ballots of { $expected }
}
wall-result = The votes are counted
wall-result-words = { $ballots }, { $votes }
wall-ballots = { $n ->
    [one] { $n } ballot
   *[other] { $n } ballots
}
wall-together = Colleges of fewer than { $least } voters are shown together.
wall-welcome = Take your tablet
wall-door-closed = Welcome
wall-code = Room code
wall-people = { $n ->
    [one] person is here
   *[other] people are here
}
wall-thanks = Thank you.
wall-groups = { $n ->
    [one] { $n } group
   *[other] { $n } groups
}
wall-adopted = { $n ->
    [one] { $n } objective adopted
   *[other] { $n } objectives adopted
}
wall-came = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
wall-without-link = This wall is waiting for its link. Open it from the console, with “See the wall”.
wall-lit-more = { $n ->
    [one] and { $n } more idea
   *[other] and { $n } more ideas
}
wall-status-ahead = ahead
wall-status-open = open
wall-status-closed = over
wall-minutes = { $minutes } min
