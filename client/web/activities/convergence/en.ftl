convergence-sources = Results brought from elsewhere
convergence-source = { $items ->
    [one] { $items } item
   *[other] { $items } items
}. Answers: { $sides }
convergence-source-side = { $side } { $voters }
convergence-drop = Take away
convergence-drop-of = Take away the results “{ $title }”
convergence-dropped = These results are not on the board any more.
convergence-file-choose = Choose a file
convergence-file-other = Choose another file
convergence-file-none = No file chosen
convergence-file = Results of another workshop
convergence-file-how = The JSON export of a workshop, or a spreadsheet saved as CSV with one line for each item and college, under these headings: Title, College, Agree, Disagree, Pass. Once the first file is brought, the rules of reading do not change any more.
convergence-file-needed = Choose a file first.
convergence-bring = Bring these results
convergence-bring-more = Bring more results
convergence-brought = { $items ->
    [one] { $items } item brought from “{ $title }”.
   *[other] { $items } items brought from “{ $title }”.
}
convergence-college-unknown = The file speaks of “{ $name }”. Which college is that here?
convergence-college-choose = Choose a college
convergence-college-needed = Say for each name which college it is here, then bring the file.
convergence-file-line = Line { $line }: { $said }
convergence-file-not-a-table = This file is neither the JSON export of a workshop nor a CSV. Save the spreadsheet as CSV and try again.
convergence-file-missing-column = A column is missing: { $word ->
    [title] Title
    [college] College
    [agree] Agree
    [disagree] Disagree
   *[passed] Pass
}.
convergence-file-no-lines = There is no result in this file.
convergence-file-empty-title = an item has no title.
convergence-file-title-too-long = a title is longer than 200 characters.
convergence-file-not-a-count = “{ $word }” is not a whole number of people.
convergence-file-negative = “{ $word }” is negative. A number of people begins at zero.
convergence-file-too-large = “{ $word }” is too large for a number of people.
convergence-file-duplicate = “{ $word }” is given further up for this college. Keep one line only.
convergence-file-too-many = This file has more than { $word } items. Split it into several files.
convergence-file-no-college = the column College is empty.
convergence-file-too-many-colleges = This file speaks of more than { $word } colleges.
convergence-file-no-opinion-vote = This export has no vote of agreement that was shown to the room.
convergence-file-too-heavy = This file has more than { $word } MB.
convergence-here = Votes of this workshop
convergence-unmatched = { $items ->
    [one] { $items } item without an equivalent
   *[other] { $items } items without an equivalent
}
convergence-unmatched-how = Items of the same title are read together. For the others, choose one on each side when they say the same.
convergence-match = Read together
convergence-match-two = Choose one item in two different lists.
convergence-matched = These two items are read together.
convergence-part = Part
convergence-part-of = Part “{ $title }”
convergence-parted = This item is read on its own.
convergence-board = { $items ->
    [0] The board
    [one] The board, { $items } item
   *[other] The board, { $items } items
}
convergence-rules = Rules fixed before the vote: { $n } answers at least from each college, and { $threshold }% in agreement for a college to carry an item.
convergence-votes-waited = { $votes ->
    [one] { $votes } vote of this workshop is not shown to the room yet: the board will read it then.
   *[other] { $votes } votes of this workshop are not shown to the room yet: the board will read them then.
}
convergence-empty = Nobody has voted yet.
convergence-what-intervals = The black line shows the interval: the longer it is, the more fragile the figure, as few people would be enough to change it.
convergence-is-shown = The room sees this board
convergence-show = Show the board to the room
convergence-show-what = The wall and the tablets show it for the rest of the step.
convergence-show-soon = The room is about to see the board
convergence-shown = The room sees the board.
convergence-sorted = Sort by
convergence-by-board = Order of the board
convergence-by-controversy = Controversy
convergence-item = Item
convergence-gap = Gap
convergence-gone = Group that is not there any more
convergence-of = { $agree } of { $answers }
convergence-nobody = no answer
convergence-range = { $low }–{ $high }%
convergence-interval = between { $low } and { $high }%
convergence-interval-points = between { $low } and { $high }
convergence-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
convergence-percent = { $share }%
convergence-wide = wide gap
convergence-label = Reading
convergence-label-shared-agreement = Shared agreement
convergence-label-uneven-agreement = Uneven agreement
convergence-label-uneven-agreement-who = Uneven agreement, stronger: { $who }
convergence-label-one-college = One college only
convergence-label-one-college-who = { $many ->
    [one] One college only: { $who }
   *[other] Some colleges only: { $who }
}
convergence-label-to-debate = To debate
convergence-label-shared-rejection = Shared rejection
convergence-label-too-few = Too few votes
convergence-plain-shared-agreement = { $sides ->
    [1] An agreement
    [2] Both colleges agree
   *[other] All colleges agree
}
convergence-plain-uneven-agreement = { $sides ->
    [1] An agreement
    [2] Both colleges agree, one of them clearly more than the other
   *[other] The colleges agree, some of them clearly more
}
convergence-plain-one-college = { $sides ->
    [1] One college only
    [2] Only one college carries these items
   *[other] Some of the colleges carry these items
}
convergence-plain-to-debate = Still to debate
convergence-plain-shared-rejection = { $sides ->
    [1] A rejection
    [2] Neither college wants these
   *[other] No college wants these
}
convergence-plain-too-few = { $sides ->
    [1] Too few votes to compare colleges
   *[other] Too few votes to say
}
convergence-said-otherwise = The facilitators read this item otherwise than the rule ({ $found }): { $reason }
convergence-counts = { $agree } agree, { $against } disagree, { $passed } pass
convergence-smoothed = Share that the rule goes by, more cautious: { $share }%
convergence-gac = Shared agreement
convergence-controversy = Controversy
convergence-otherwise = Read otherwise
convergence-reason = Why? The room will see this reason.
convergence-again = Say it again.
convergence-again-what = These items, read as one since, had been read otherwise, each in its way: { $said }. Until then the rule speaks.
convergence-again-one = “{ $label }” ({ $reason })
convergence-reason-needed = Write the reason: the room and the export show it.
convergence-say = Keep this reading
convergence-said = This reading is kept, with its reason.
convergence-back-to-rule = Back to the rule
convergence-by-rule = This item is read by the rule.
convergence-adopt = Adopt
convergence-adopt-of = Adopt “{ $title }”
convergence-adopt-otherwise = Adopt under another title
convergence-adopt-title = What the room adopts
convergence-adopted-now = Adopted: { $title }
convergence-adopted-as = Adopted, { $number }
convergence-adopted = { $objectives ->
    [one] { $objectives } adopted by the room
   *[other] { $objectives } adopted by the room
}
convergence-value = value
convergence-rename = Rename
convergence-rename-of = Rename “{ $title }”
convergence-new-title = New title
convergence-renamed = The new title is kept.
convergence-drop-objective = No longer adopt “{ $title }”
convergence-not-adopted = { $number } is not adopted any more. Its number will stand for nothing else.
convergence-no-way = Added by the facilitators, with no group and no idea.
convergence-cancel = Cancel
convergence-chosen = A selection in which everybody finds something
convergence-chosen-how = Items chosen one by one, so that as many people as possible find something they approved.
convergence-chosen-not = This selection takes a vote of this workshop that was planned here before its result was shown, and in which people may vote for their own ideas. Otherwise nothing says who approved what together with what: on purpose.
convergence-represented = { $side }: { $represented } of { $voters } find at least one item in it
convergence-short = { $short ->
    [one] { $short } item approved by 60% of each college is missing.
   *[other] { $short } items approved by 60% of each college are missing.
}
convergence-look-up = Look at the wall. The board will come up here at the same time.
convergence-wall-soon = What each college says of it will come up here.
convergence-wall-how = The line shows the interval: the longer it is, the more fragile the figure. Mark in the middle: one half.
convergence-wall-page = Page { $page } of { $of }
convergence-wall-more = continued
convergence-wall-reason = Read otherwise by the facilitators: { $reason }
convergence-wall-objective = The room adopts an objective
convergence-wall-value = The room adopts a value
convergence-turning = Pages of the wall
convergence-turns = Turn by themselves
convergence-set-title = Set up this board
convergence-set-how = These rules hold from the moment the step is opened, or results are brought. A vote of this workshop is read by its own rules.
convergence-set-of = Votes to read
convergence-set-n-min = Answers needed from each college
convergence-set-threshold = Threshold, in per cent
convergence-set-size = Items of the selection
convergence-set-floor = Of these, approved by every college
convergence-set-adopts = What the room adopts here
convergence-set-adopts-objective = Objectives
convergence-set-adopts-value = Values
convergence-set-between = Give a whole number between { $least } and { $most }.
convergence-set-save = Keep these settings
convergence-set-saved = These settings are kept.
