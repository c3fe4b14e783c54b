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
closing-wall-returns = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
closing-wall-least = not at all
closing-wall-most = very much
closing-dates = Next dates
closing-mail = Hear what follows
closing-mail-how = The address is for sending you the report of this workshop and what follows from it, and for nothing else. It is erased on { $day } at the latest, and you may take it back before.
closing-email = Your e-mail
closing-mail-empty = Write your e-mail first.
closing-mail-send = Hear what follows
closing-mail-change = Change the address
closing-mail-withdraw = Take my address back
closing-mail-is = What follows goes to { $email }
closing-mail-kept = Noted: you will hear what follows.
closing-mail-gone = Your address is erased.
closing-console-after = After the workshop
closing-console-dates-how = One date a line: when, a bar, then what. Thursday 12 March, 6 pm | Public presentation
closing-console-mailing = Offer to leave an e-mail to hear what follows
closing-console-save = Save
closing-console-saved = Saved.
closing-console-counting = Loading…
closing-console-consents = { $n ->
    [0] Nobody has left an e-mail yet.
    [one] { $n } person has left an e-mail.
   *[other] { $n } people have left an e-mail.
}
