closing-question = Was the time spent here worth it?
closing-score = Your answer, from 1 to 5
closing-least = not at all
closing-most = very much
closing-sentence = One sentence for the facilitators
closing-sentence-how = The facilitators read it, and may read it aloud, without your name.
closing-score-needed = Choose a figure from 1 to 5 first.
closing-send = Send my answer
closing-change = Change my answer
closing-thanks = Your answer was received. Thank you.
closing-given = Answer received
closing-waiting = Kept here, will leave by itself
closing-over = Answers are closed.
closing-over-given = Answers are closed. Yours was received, thank you.
closing-secret = Your answer bears neither your name nor your table.
closing-shown = { $people ->
    [one] { $people } person answered.
   *[other] { $people } people answered.
}
closing-of-five = { $score } of 5
closing-people = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
