card-new = New card
card-from-lead = Begin from a lead
card-lead-used = has its card already
card-lead = Born of “{ $lead }”
card-none = Your table has no card yet. Choose a lead you care for, and tell how one would go about it.
card-over = The step is over. Your table has not written a card.
card-full = Your table has { $max } cards: that is the most here.
card-untitled = Untitled
card-all = All our cards
card-together = Write together: each heading is saved by itself, and the whole table sees it.
card-drop = Throw this card away
card-drop-sure = Throw this card away, with what is written on it?
card-f-title = Title
card-f-what = What it is
card-f-for-whom = For whom
card-f-partners = With which partners
card-f-communes = Communes
card-f-horizon = By when
card-f-first-step = First step
card-f-objective = Objective it serves
card-how-title = A few words, as on a poster.
card-how-what = What would one do, in practice?
card-how-for-whom = Whose life would it change?
card-how-partners = Communes, associations, companies, inhabitants…
card-how-communes = Where it would happen, one or several.
card-how-first-step = What can be done from tomorrow on, and who sees to it.
card-how-objective = Which of the adopted objectives does this card answer?
card-no-objective = The room has not adopted an objective yet.
card-horizon-this-year = This year
card-horizon-two-years = Within two years
card-horizon-by-2030 = By 2030
card-horizon-later = Later
card-desk-count = { $sheets ->
    [0] No card yet
    [one] { $sheets } card, { $shown } on the wall
   *[other] { $sheets } cards, { $shown } on the wall
}
card-desk-of-table = { $sheets ->
    [one] { $sheets } card
   *[other] { $sheets } cards
}
card-desk-table = A card stays at its table until you show it.
card-desk-room = All cards are on the wall while they are written.
card-wall-how = Each table is writing its project cards.
card-wall-begun = { $sheets ->
    [one] card begun
   *[other] cards begun
}
card-wall-count = { $sheets ->
    [one] { $sheets } card
   *[other] { $sheets } cards
}
