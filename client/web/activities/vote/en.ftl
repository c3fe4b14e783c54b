### A ballot
vote-left = { $left ->
    [0] You have given all your votes.
    [one] You have { $left } vote left.
   *[other] You have { $left } votes left.
}
vote-budget-left = { $left ->
    [0] All is shared out: { $budget } { $unit }.
   *[other] You have { $left } { $unit } left of { $budget }.
}
vote-answered = { $done ->
    [one] { $done } answer of { $of }
   *[other] { $done } answers of { $of }
}
vote-rule-dots = { $cap ->
    [one] { $budget } votes to share out, one at most on one line.
   *[other] { $budget } votes to share out, at most { $cap } on one line.
}
vote-rule-opinion = Agree, disagree, or pass. Not to answer is not to pass.
vote-rule-rating = A mark from 1 to { $levels } for each line, { $levels } being the best.
vote-rule-gradients = Eight degrees, from whole-hearted support to a veto.
vote-rule-judgment = A mention for each line, from Excellent to “To reject”. Two lines may have the same one. A line without an answer counts as “To reject”.
vote-rule-ranking = Place what matters to you, most important first. What you leave out comes after it.
vote-rule-budget = { $step ->
    [one] { $budget } { $unit } to share out as you like.
   *[other] { $budget } { $unit } to share out, in steps of { $step }.
}
vote-rule-matrix = For each line: what difference it would make, and whether it can be done.
vote-rule-pulse = One answer, from 1 to { $levels }.
vote-rule-word = One word, or two or three.
vote-secret = Nobody sees your choices, and you can change them until the vote ends.
vote-counted = Your vote is counted.
vote-entered = Ballot recorded.
vote-waiting = Kept here, will leave by itself
vote-waiting-short = kept here
vote-over-few = The vote is over. There are too few ballots to show a result.
vote-over = The vote has ended. The result is coming.
vote-college = Votes are counted by college: without a college, you do not vote.
vote-host = The host of a table does not vote. You can enter paper ballots below.
vote-none = What is voted on will appear here.
vote-gone = Taken out since
vote-mine = You wrote it: no vote on it
vote-ideas = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
vote-ideas-of = { $count ->
    [one] { $count } idea of the group “{ $title }”
   *[other] { $count } ideas of the group “{ $title }”
}
vote-cost = Cost: { $amount } { $unit }
vote-answer-of = Your answer for “{ $title }”
vote-agree = Agree
vote-disagree = Disagree
vote-pass = Pass
vote-undecided = No answer yet
vote-take-back = Take my answer back
vote-take-back-of = Take my answer for “{ $title }” back
vote-item-of = { $n } of { $of }
vote-back = Go back
vote-next = Go on
vote-later = Answer later
vote-to-check = Check my answers
vote-check = Checking
vote-check-title = Your answers
vote-check-all = You have answered everything. You may still change your mind.
vote-check-left = { $left ->
    [one] { $left } line still waits for your answer.
   *[other] { $left } lines still wait for your answer.
}
vote-change = Change
vote-see = Answer
vote-change-of = Answer for “{ $title }”
vote-from-start = Go through them again
vote-answer-rest = { $left ->
    [one] Answer the line that is left
   *[other] Answer the { $left } lines that are left
}
vote-level = { $level } of { $levels }
vote-least = little
vote-most = much
vote-mention-6 = Excellent
vote-mention-5 = Very good
vote-mention-4 = Good
vote-mention-3 = Fairly good
vote-mention-2 = Passable
vote-mention-1 = Insufficient
vote-mention-0 = To reject
vote-gradient-8 = I support it whole-heartedly
vote-gradient-8-short = Whole-hearted
vote-gradient-8-how = It is very good as it is. I will carry it.
vote-gradient-7 = I agree, but for a detail
vote-gradient-7-short = But for a detail
vote-gradient-7-how = A minor point bothers me. It does not stop me.
vote-gradient-6 = I support it, with reservations
vote-gradient-6-short = With reservations
vote-gradient-6-how = I have doubts, but I can live with it.
vote-gradient-5 = I abstain
vote-gradient-5-short = I abstain
vote-gradient-5-how = I have no opinion, or it does not concern me.
vote-gradient-4 = It needs more discussion
vote-gradient-4-short = To be discussed
vote-gradient-4-how = I do not know enough to say.
vote-gradient-3 = I do not like it, but I will follow
vote-gradient-3-short = I will follow
vote-gradient-3-how = It is not my choice. I will not block the group’s.
vote-gradient-2 = I clearly disagree
vote-gradient-2-short = Clear disagreement
vote-gradient-2-how = I do not support it, and want this to be known.
vote-gradient-1 = Veto
vote-gradient-1-short = Veto
vote-gradient-1-how = I cannot accept it. Another proposal is needed.
vote-amount = { $amount } { $unit }
vote-amount-dots = { $dots ->
    [one] { $dots } vote
   *[other] { $dots } votes
}
vote-less-of = { $step } { $unit } less for “{ $title }”
vote-more-of = { $step } { $unit } more for “{ $title }”
vote-sum-of = Sum for “{ $title }” ({ $unit })
vote-fund = Give { $amount } { $unit }
vote-place = Place { $place }
vote-my-order = { $placed ->
    [0] My ranking
    [one] My ranking: { $placed } line
   *[other] My ranking: { $placed } lines
}
vote-order-empty = Nothing is placed yet. Begin with what matters most to you.
vote-not-placed = { $left ->
    [one] Not placed yet
   *[other] Not placed yet: { $left }
}
vote-place-as = Place as no. { $place }
vote-place-of = Place “{ $title }” as no. { $place }
vote-placed-now = “{ $title }”: no. { $place }
vote-left-out-now = “{ $title }” is no longer placed
vote-move-of = Move “{ $title }”
vote-up = Move up
vote-down = Move down
vote-first = Put first
vote-first-of = Put “{ $title }” first
vote-leave-out = Leave out
vote-impact = Effect
vote-feasibility = Feasible
vote-impact-question = What difference would it make?
vote-impact-least = little
vote-impact-most = much
vote-feasibility-question = Can it be done?
vote-feasibility-least = very hard
vote-feasibility-most = easily
vote-square-said = Effect { $impact }, feasible { $feasibility } (of { $levels })
vote-pulse-legend = Your answer, from 1 to { $levels }
vote-pulse-least = not at all
vote-pulse-most = very much
vote-word-legend = Your word
vote-word-how = { $max } signs at most. No personal names: words are shown on the wall.
vote-word-needed = Write your word first.
vote-word-long = { $over ->
    [one] { $over } sign too many.
   *[other] { $over } signs too many.
}
vote-word-sent = You said:
vote-word-entered = On the ballot:
vote-word-send = Send my word
vote-word-change = Change my word
vote-word-take-back = Take my word back

### Several people on one tablet
vote-seal-what = When you have finished, put your ballot into the urn: the next person will not see your choices.
vote-seal = Put my ballot into the urn and hand the tablet on
vote-seal-empty = Your ballot is empty: give an answer first.
vote-seal-sure = Once in the urn, your ballot cannot be changed any more.
vote-seal-yes = Yes, put it into the urn
vote-seal-no = Back to my ballot
vote-cover = Hand the tablet to the next person
vote-cover-what = Your ballot is in the urn. Nobody can read it here any more.
vote-cover-next = I am the next person
vote-cover-done = Everybody has voted on this tablet
vote-cover-done-what = Thank you. Keep the tablet: the result will appear here.
vote-turn-who = Your turn
vote-turn-college = For which college do you vote?
vote-turn-needed = Choose your college first.
vote-turn-start = Take a ballot
vote-turn-of = Next ballot, { $college }
vote-turn-drop = Give this ballot up
vote-slid-title = Ballots put into the urn from this tablet
vote-slid = { $n ->
    [one] { $n } ballot put into the urn from this tablet
   *[other] { $n } ballots put into the urn from this tablet
}

### Paper
vote-papers-title = Paper ballots
vote-paper-how = Enter each ballot for the college of the person. It counts like the others and stays marked as paper.
vote-papers = { $n ->
    [0] none entered here
    [one] { $n } ballot entered here
   *[other] { $n } ballots entered here
}
vote-paper-enter = Enter a ballot
vote-paper-enter-of = Enter a paper ballot, { $college }
vote-paper-of = Paper ballot no. { $number }, { $college }
vote-paper-number = Paper ballot no. { $number }
vote-marks = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
vote-paper-mend = Read again or mend
vote-paper-mend-of = Read again or mend paper ballot no. { $number }
vote-paper-tear = Tear up
vote-paper-tear-of = Tear up paper ballot no. { $number }
vote-paper-tear-sure = It will not count any more.
vote-paper-tear-yes = Yes, tear it up
vote-paper-tear-no = Keep it
vote-paper-torn = Ballot torn up.
vote-paper-done = Done
vote-paper-next = One more, { $college }

### The result
vote-result = { $voters ->
    [0] Nobody voted.
    [one] { $voters } ballot{ $paper ->
        [0] .
       *[other] , on paper.
    }
   *[other] { $voters } ballots{ $paper ->
        [0] .
       *[other] , { $paper } of them on paper.
    }
}
vote-first-result = Result of the first round
vote-second-round = Second round: vote again, now that you have talked about it. Your first ballot is shown to nobody.
vote-second-round-wall = Second round:
vote-before = In the first round
vote-before-was = in the first round: { $was }
vote-drawn-together = Colleges of fewer than { $least } voters are drawn together.
vote-shares = Each bar shows the share of that college’s own votes: a small college reads like a large one.
vote-side = { $voters ->
    [0] nothing
    [one] { $amount }, { $voters } person
   *[other] { $amount }, { $voters } people
}
vote-percent = { $n }%
vote-of = { $agree } of { $answers }
vote-agree-of = { $agree } of { $answers } agree
vote-silent = No ballot: { $sides }.
vote-number = { $n }
vote-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
vote-nobody = nobody
vote-nobody-voted = Nobody voted.
vote-no-words = No word to show.
vote-times = { $n ->
    [one] once
   *[other] { $n } times
}
vote-gone-since = { $n ->
    [one] { $n } line was taken out since: it does not count.
   *[other] { $n } lines were taken out since: they do not count.
}
vote-kept-back = { $n ->
    [one] { $n } word is not shown.
   *[other] { $n } words are not shown.
}
vote-result-secret = Ballots stay secret: only totals are shown.
vote-mixed = Your ballot is in the urn, mixed with the others: nobody, not even the organisers, can tell any more which one is yours.
vote-uncertain = The point is the share that agrees, the line its uncertainty. If everybody in a college answered, nothing was sampled: the line speaks of how fragile the figure is when few people vote.
vote-uncertain-short = Point: share that agrees. Line: how fragile the figure is.
vote-judgment-how = The mention of a line is the median (at the middle of the bar): at least half of the people give it this one or better. Who did not answer for a line counts as “To reject”.
vote-label-shared-agreement = Shared agreement
vote-label-uneven-agreement = Uneven agreement: { $who } ahead
vote-label-one-college = { $many ->
    [one] One college alone: { $who }
   *[other] Some colleges only: { $who }
}
vote-label-to-debate = To be debated
vote-label-shared-rejection = Shared rejection
vote-label-too-few = Too few votes
vote-agreement-strong = answers very close
vote-agreement-some = answers rather close
vote-agreement-weak = answers spread out
vote-agreement-split = answers opposed
vote-agreement-none = no answer
vote-mean-place = { $place } on average
vote-means = effect { $impact }, feasible { $feasibility }
vote-means-of = { $side }: effect { $impact }, feasible { $feasibility }
vote-corner-first = Do first
vote-corner-hard = Prepare
vote-corner-easy = Easy, little effect
vote-corner-leave = Leave

### The wall
vote-wall-dots = Share out your votes.
vote-wall-opinion = Agree, disagree, or pass?
vote-wall-rating = Give each line a mark.
vote-wall-gradients = From whole-hearted support to a veto.
vote-wall-judgment = A mention for each line.
vote-wall-ranking = Rank what matters to you.
vote-wall-budget = Share out the sum.
vote-wall-matrix = What difference? Can it be done?
vote-wall-pulse = Answer on your tablet.
vote-wall-word = One word, on your tablet.
vote-wall-turnout = { $cast ->
    [one] { $cast } ballot of { $expected }
   *[other] { $cast } ballots of { $expected }
}
vote-wall-before = { $side }, before
vote-wall-after = { $side }, after
vote-wall-first = Shown: the first round.
vote-wall-mean = The figure is the mean place.
vote-wall-page = { $from } to { $to } of { $of }

### The console
vote-plan = How people will vote
vote-turnout = Turnout
vote-turnout-second = Turnout of the second round
vote-voted = { $voted ->
    [one] { $voted } of { $people } has voted
   *[other] { $voted } of { $people } have voted
}
vote-voted-paper = { $paper ->
    [one] of which { $paper } paper ballot
   *[other] of which { $paper } paper ballots
}
vote-method-dots = Votes to share out
vote-method-opinion = Agree, disagree, pass
vote-method-rating = Marks
vote-method-gradients = Degrees of agreement
vote-method-judgment = Majority judgment
vote-method-ranking = Ranking
vote-method-budget = A budget to share out
vote-method-matrix = Effect and feasibility
vote-method-pulse = Pulse of the room
vote-method-word = One word
vote-use-dots = To choose quickly among many ideas.
vote-use-opinion = To see what the colleges carry together.
vote-use-rating = To compare lines one by one.
vote-use-gradients = To test a decision, and hear reservations before it is too late.
vote-use-judgment = To decide between few proposals without tactical votes.
vote-use-ranking = To put priorities in order.
vote-use-budget = To weigh projects that cost something.
vote-use-matrix = To decide where to begin.
vote-use-pulse = To take the pulse of the room on one question.
vote-use-word = To open or close a step in one word.
vote-about-groups-many = { $n ->
    [one] { $n } group.
   *[other] { $n } groups.
}
vote-about-ideas-many = { $n ->
    [one] { $n } idea.
   *[other] { $n } ideas.
}
vote-about-proposals-many = { $n ->
    [one] { $n } proposal.
   *[other] { $n } proposals.
}
vote-shared = At most { $sharers } people vote on one tablet.
vote-not-own = Nobody votes for what they wrote.
vote-reveal-none = Nobody has voted yet.
vote-reveal-one = Only one ballot was given: the result cannot be shown, it would say what that person voted.
vote-reveal = Show the results
vote-reveal-what = { $voted ->
    [one] { $voted } ballot will be counted
   *[other] { $voted } ballots will be counted
  } and shown to everybody, in total and by college. Ballots are mixed, the vote stops, and it cannot go on afterwards.
vote-reveal-what-first = { $voted ->
    [one] { $voted } ballot will be counted.
   *[other] { $voted } ballots will be counted.
  } They are mixed. The room will see the result, talk about it, and may vote a second time.
vote-reveal-soon = The room will see the results
vote-revealed = The results are on the wall.
vote-second-what = When the room has talked about it, open the second round: everybody votes again, in secret. Both results will stand side by side.
vote-second-start = Open the second round
vote-second-open = The second round is open.
vote-result-title = Result
vote-count-what = What is counted
vote-count-dots = Votes
vote-count-sums = Sums
vote-count-voters = People
vote-total = Total
vote-voters = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
vote-head-groups = Group
vote-head-ideas = Idea
vote-head-proposals = Proposal
vote-reading = Reading
vote-gap = Gap
vote-wide = wide gap
vote-controversy = Division
vote-between = between { $low } and { $high }%
vote-between-points = between { $low } and { $high }
vote-opinions = { $passed ->
    [one] { $agree } agree, { $disagree } disagree, { $passed } passes
   *[other] { $agree } agree, { $disagree } disagree, { $passed } pass
}
vote-read-rule = A college is read from { $n_min } answers on; it carries a line from { $threshold }% on (dotted).
vote-rank = Place
vote-put-first = Put first
vote-left-out = { $n ->
    [0] placed by all
    [one] { $n } person leaves it out
   *[other] { $n } people leave it out
}
vote-median = Median
vote-median-is = median: { $level }
vote-distance = Distance
vote-distance-how = Distance between colleges: 0% when they answer alike, 100% when everything sets them apart.
vote-word-on = On the wall
vote-word-off = Taken off the wall
vote-word-read = To be read first: { $why }
vote-word-strike = Take off the wall
vote-word-strike-of = Take off the wall: “{ $word }”
vote-word-show = Show
vote-word-show-of = Show “{ $word }” on the wall
vote-word-struck = “{ $word }” is no longer on the wall.
vote-word-shown = “{ $word }” is on the wall.
vote-set-title = Settings of the vote
vote-set-how = They may be changed until it is opened. Afterwards nothing moves: the room voted by these rules.
vote-set-method = Way to vote
vote-set-about = People vote on
vote-set-about-groups = the groups of the room
vote-set-about-ideas = the ideas
vote-set-about-proposals = proposals written here
vote-set-proposals = Proposals, one on a line
vote-set-proposals-how = One proposal on each line.
vote-set-proposals-cost = One proposal on each line; its cost, if there is one, after a semicolon: “A night shuttle; 120”.
vote-set-proposals-needed = Write at least one proposal.
vote-set-proposals-many = { $most } proposals at most.
vote-set-budget = Votes for each person
vote-set-budget-sum = Sum for each person to share out
vote-set-cap = Votes at most on one line
vote-set-step = Step
vote-set-unit = Unit (k€, points…)
vote-set-levels = Levels of the scale
vote-set-sharers = People for each tablet
vote-set-n-min = A college is read from (answers) on
vote-set-n-min-how = Below, a line is marked “Too few votes”.
vote-set-threshold = A college carries a line from (% agreeing) on
vote-set-threshold-how = Shared agreement: all colleges reach it.
vote-set-between = From { $least } to { $most }.
vote-set-rounds = Two rounds: vote, talk about it, vote again
vote-set-own = People may also vote for what they wrote
vote-set-save = Save these settings
vote-set-forget = Change nothing
vote-set-saved = Settings saved.
vote-set-begun = The vote is open already: its settings do not change any more.
