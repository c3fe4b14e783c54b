talk-look-up = Look at the wall: the talk is about to begin.
talk-ask = Your question
talk-ask-empty = Write your question first.
talk-send = Ask my question
talk-asked = Your question was received.
talk-how = One sentence, without anybody’s name. Your question is shown without yours.
talk-mine = My questions
talk-mine-kept = Kept here, will leave by itself
talk-mine-clear = Asked
talk-mine-waiting = Received, being read
talk-mine-aside = Set aside by the facilitators
talk-mine-why = Set aside: { $why }
talk-take-back = Take back
talk-take-back-this = Take my question back: { $text }
talk-others = The questions of the room
talk-people = { $n ->
    [0] Nobody asks it any more
    [one] Asked by { $n } person
   *[other] Asked by { $n } people
}
talk-current = Right now
talk-answered = Answered
talk-me-too = Me too
talk-me-too-this = I ask this question too: { $text }
talk-wall-question = A question from the room
talk-wall-quote = “{ $text }”
talk-wall-people = { $n ->
    [one] { $n } person asks it
   *[other] { $n } people ask it
}
talk-wall-ask = Your questions: on your tablet
talk-wall-questions = { $n ->
    [one] { $n } question, ask yours on your tablet
   *[other] { $n } questions, ask yours on your tablet
}
talk-questions = { $n ->
    [0] Questions of the room
    [one] { $n } question of the room
   *[other] { $n } questions of the room
}
talk-none = Questions come in here, those most people ask first.
talk-waiting = { $n ->
    [one] { $n } question waits to be read, under “To review”.
   *[other] { $n } questions wait to be read, under “To review”.
}
talk-aside = { $n ->
    [one] { $n } question set aside
   *[other] { $n } questions set aside
}
talk-put-aside = Set aside
talk-pick = Show in large
talk-picked = The wall shows this question.
talk-unpick = Take off the wall
talk-unpicked = The wall shows the page again.
talk-on-wall = on the wall
talk-done = Answered
talk-told = The question is marked as answered.
talk-again = Ask again
talk-told-again = The question is asked again.
talk-who = Who speaks
talk-speaker = Name
talk-role = Position
talk-take-questions = The room may ask questions
talk-save = Save
talk-save-page = Save the page
talk-title = Title
talk-text = Text
talk-bring = Choose a picture
talk-bringing = Sending the picture…
talk-other-picture = Choose another picture
talk-no-picture = No picture
talk-picture-how = PNG, JPEG or WebP, 2 MB at most.
talk-alt = What the picture shows, for who does not see it
talk-alt-needed = Say in a few words what the picture shows.
talk-deck = Pages, in their order
talk-add = Add a page
talk-up = Move “{ $title }” up
talk-down = Move “{ $title }” down
talk-remove = Take “{ $title }” away
talk-untitled = Page { $n }
talk-full = { $n } pages at most
talk-stepper = Pages shown to the room
talk-before = Before
talk-now = What the room sees
talk-after = Next
talk-back = Page before
talk-on = Next page
talk-first = This is the beginning.
talk-last = This is the last page.
talk-place = { $n ->
    [0] Title page
   *[other] { $n } of { $of }
  }
talk-keys = Next page and page before: the keys Page down and Page up, or the remote control.
talk-saved = Saved.
talk-notes = Your notes, which nobody else sees
