### The words of the wall.
wall-step = Step { $number } of { $of }
wall-paused = Paused
wall-away = Reconnecting…
wall-loose = To be grouped
wall-empty = The first ideas will land here.
wall-ideas = { $n ->
    [one] { $n } idea
   *[other] { $n } ideas
}
wall-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
wall-no-theme = No theme
wall-just-now = Just now
wall-just-now-theme = Just now · { $theme }
wall-quote = “{ $text }”
wall-join = Take part
wall-qr = QR code to { $address }
wall-vote-open = The vote is open
wall-turnout = { $cast ->
    [one] { $cast } ballot of { $expected }
   *[other] { $cast } ballots of { $expected }
}
wall-welcome = Take your tablet
wall-door-closed = Welcome
wall-code = Room code
wall-people = { $n ->
    [one] person is here
   *[other] people are here
}
wall-returns = { $n ->
    [0] Was it worth your time?
    [one] { $n } answer
   *[other] { $n } answers
}
wall-score = { $score ->
    [1] Not at all
    [2] Rather not
    [3] In between
    [4] Rather yes
   *[5] Very much
}
wall-without-link = This wall is waiting for its link. Open it from the console, with “See the wall”.
