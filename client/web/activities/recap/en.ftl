recap-look-up = Look at the wall: it goes back over what was done.
recap-place = { $n ->
    [0] Title page
   *[other] Page { $n } of { $of }
  }
recap-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
recap-wall-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
recap-kind = What the page shows
recap-kind-values = Values, each on its island
recap-kind-paradoxes = Paradoxes, from one shore to the other
recap-kind-figures = Key figures
recap-kind-results = Results, with their votes
recap-kind-text = Text
recap-title = Title
recap-text = Text
recap-lines = Lines
recap-lines-values = One value a line. Without any, those of the workshop.
recap-lines-paradoxes = One paradox a line, its two sides parted by a bar: Attractive | Unequal
recap-lines-figures = One figure a line, then its words: 198 | project leads
recap-lines-results = One result a line, then its votes: Getting about without a car | 34
recap-lines-text = One sentence a line
recap-save = Save the page
recap-deck = Pages, in their order
recap-add = Add a page
recap-up = Move “{ $title }” up
recap-down = Move “{ $title }” down
recap-remove = Take “{ $title }” away
recap-untitled = Page { $n }
recap-full = { $n } pages at most
recap-stepper = Pages shown to the room
recap-before = Before
recap-now = What the room sees
recap-after = Next
recap-back = Page before
recap-on = Next page
recap-first = This is the beginning.
recap-last = This is the last page.
recap-keys = Next page and page before: the keys Page down and Page up, or the remote control.
recap-saved = Saved.
recap-notes = Your notes, which nobody else sees
