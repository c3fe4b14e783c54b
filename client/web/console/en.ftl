# What the console of the facilitator says, and the table cards. English.

### Getting in
console-gate = The facilitator’s console
console-gate-how = To come in, open the link shown by the server when it started, or the one the facilitators gave you.
console-gate-link = Paste the link here
console-gate-do = Come in
console-gate-not-a-link = This is not a facilitator’s link. Copy all of it.
console-gate-refused = This link no longer works. Ask the facilitators for another one.
console-gate-unanswered = The server is not answering. Your link is still good: try again.
console-loading = Loading…
console-skip = Go to the groups

### The link with the server
console-offline = The server is not answering. Tablets keep the ideas. Reconnecting…
console-asked-waiting = { $asked ->
    [one] { $asked } request will leave when it is back.
   *[other] { $asked } requests will leave when it is back.
  }
console-elsewhere = The console is open elsewhere with the same link. Nothing is lost.
console-take-over = Go on here
console-refused-link = This console may no longer see the workshop. Come in again with a link.
console-enter-again = Come in with a link
console-unanswered = This could not be done: the server did not answer. Try again.
console-ended-state = The workshop has ended. Everything can still be read.

### Top
console-people = { $people ->
    [one] { $people } person
   *[other] { $people } people
  }
console-tablet-count = { $tablets ->
    [one] { $tablets } tablet
   *[other] { $tablets } tablets
  }
console-number = { $n }
console-of = { $n } / { $all }
console-clock = Time of the step
console-left = { $time } left
console-over = { $time } over the end
console-time-over = over
console-paused = paused
console-no-step = No step is open
console-no-clock = No limit
console-no-clock-why = This step has no time limit.
console-minute-less = −1 minute
console-minute-more = +1 minute
console-minutes-left = { $minutes ->
    [0] Time is up.
    [1] One minute left.
   *[other] { $minutes } minutes left.
  }
console-pause = Pause
console-resume = Resume
console-see-wall = See the wall
console-wall-settings = Wall settings
console-walls = { $walls ->
    [0] No wall is open.
    [one] { $walls } wall is open.
   *[other] { $walls } walls are open.
  }
console-wall-light = Light
console-wall-day = Day (lit room)
console-wall-night = Night (LED screen, dark room)
console-wall-freeze = Freeze the wall
console-wall-still = Less movement
console-wall-page = Page shown
console-wall-turns = Each in turn
console-wall-home = Overview
console-wall-theme = { $page }. { $name }
console-wall-one-page = Everything fits on one page.
console-wall-frozen = Wall frozen
console-wall-unfreeze = Let it go on
console-wall-told-frozen = The wall is frozen.
console-wall-told-unfrozen = The wall is no longer frozen.
console-wall-told-day = The wall is in day mode.
console-wall-told-night = The wall is in night mode.
console-wall-told-still = The wall shows less movement.
console-wall-told-moving = The wall shows all its movements.
console-wall-told-turns = The wall shows its pages each in turn.
console-wall-told-page = The wall stays on “{ $name }”.
console-more = More
console-export-md = Download the synthesis (text)
console-export-csv = Download the tables (CSV)
console-export-json = Download everything (JSON)

### Left: the steps
console-steps = Steps
console-status-ahead = to come
console-status-open = open
console-status-closed = done
console-steps-past = { $steps ->
    [one] { $steps } earlier step
   *[other] { $steps } earlier steps
}
console-steps-unplayed = { $steps ->
    [one] { $steps } step not played
   *[other] { $steps } steps not played
}
console-minutes = { $minutes } min
console-begin = Begin: { $title }
console-pass = Go to { $title }
console-pass-back = Go back to { $title }
console-pass-soon = Tablets will go to { $title }
console-in-seconds = in { $seconds } s
console-press-again = Press → once more to go there.
console-cancel = Cancel
console-foreseen = Tablets will show this step.
console-foreseen-arrival = The wall will show how to join.
console-foreseen-ideation = Each tablet will show the question and a place to write.
console-foreseen-clustering = Each table will be able to group its ideas.
console-foreseen-clustering-room = Tables will be able to group the ideas of the room.
console-foreseen-vote = Each tablet will show a ballot.
console-foreseen-vote-groups = Each tablet will show a ballot with { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
  }. Groups will not change any more.
console-foreseen-recap = The wall will show pages that you turn one by one.
console-foreseen-talk = The wall will show the talk; the tablets, where to ask a question.
console-foreseen-persona = Each table can imagine an inhabitant and write their day.
console-foreseen-cards = Each table can write its cards, several people at once.
console-foreseen-cafe = Every tablet will show the question of its table and where to write. Rounds begin when you say so.
console-foreseen-crowd = Every tablet will ask for one idea. People then score those of others.
console-foreseen-convergence = Nothing is seen until you show the board to the room.
console-foreseen-report = You will draw the order of the tables; the wall and the tablets will show it.
console-foreseen-closing = Each tablet will ask: “{ $question }”
console-unseen = { $ideas ->
    [one] { $ideas } idea has not been shown to the room yet.
   *[other] { $ideas } ideas have not been shown to the room yet.
  }
console-loose-unvoted = { $ideas ->
    [one] { $ideas } idea is in no group: nobody will be able to vote for it.
   *[other] { $ideas } ideas are in no group: nobody will be able to vote for them.
  }
console-drafts-unkept = { $groups ->
    [one] { $groups } group is still a suggestion: nobody has kept it.
   *[other] { $groups } groups are still suggestions: nobody has kept them.
  }
console-drafts-see = See the groups
console-unshown-vote = The vote “{ $title }” has not been shown.
console-last-step = That was the last step. The person who made the workshop can end it.
console-close = Close this step
console-closed = { $title }: step closed.
console-reopen = Reopen this step
console-ideas-received = Ideas received
console-to-read = To review
console-tablets = Tablets
console-weather-full = The server’s store is full, or its disk refuses to write: nothing is saved for the moment. Most often, freeing some space is enough.
console-weather-away = The server’s store does not answer: nothing is saved for the moment.
console-weather-emptied = The server’s store was emptied or replaced: the backup must be put back in place.
console-weather-kept = People can go on writing: each tablet keeps what it sends, and will send it again by itself.
console-offline-tablets = Tablets that are offline
console-table-away = { $here ->
    [0] { $name } is offline.
   *[other] { $name }: { $tablets ->
        [one] { $tablets } tablet offline
       *[other] { $tablets } tablets offline
      }
  }
console-tables-away = { $tablets ->
    [one] { $tablets } tablet offline
   *[other] { $tablets } tablets offline
  }, at { $tables } tables
console-ideas-waiting = { $ideas ->
    [one] { $ideas } idea waiting
   *[other] { $ideas } ideas waiting
  }
console-end = End the workshop
console-end-ask = End the workshop?
console-end-what = The open step closes, and so does the door. Everything can still be read, but nothing more can be written. This cannot be undone.
console-end-unshown-votes = { $n ->
    [one] One vote was not shown: { $titles }. Its ballots will be erased.
   *[other] { $n } votes were not shown: { $titles }. Their ballots will be erased.
}
console-end-unshown-card = { $n ->
    [one] One card was not shown to the room: it will not be in the synthesis.
   *[other] { $n } cards were not shown to the room: they will not be in the synthesis.
}
console-end-unshown-persona = { $n ->
    [one] One portrait was not shown to the room: it will not be in the synthesis.
   *[other] { $n } portraits were not shown to the room: they will not be in the synthesis.
}
console-end-unshown-scores = The scores were not shown: { $titles }. They will be erased.
console-end-unshown-returns = The feedback was not shown: { $titles }. It will be erased.
console-end-not = Go on with the workshop
console-ended = The workshop has ended.

### Middle: views
console-views = Views
console-view-groups = Groups
console-view-loose = To group
console-view-hall = Hall
console-search = Search
console-undo = Undo
console-undone = It is undone.
console-acted-since = Somebody has acted since: use “Undo” for the last action.
console-undo-what = Undo: { $verb ->
    [cluster_made] the new group
    [cluster_renamed] the change of name
    [notes_filed] the filing of { $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      }
    [clusters_merged] the merge ({ $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      } moved)
    [clusters_gathered] the taking over of the groups of the tables ({ $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      })
    [cluster_split] the split of { $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      }
    [cluster_dissolved] the end of a group ({ $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      })
    [cluster_kept] the yes given to a group
    [cluster_pinned] the locking of a group
    [guesses_forgotten] the erasing of automatic sorting ({ $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      })
    [moves_accepted] the reorganisation ({ $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      } moved)
   *[other] the last action
  }
console-history-what = { $verb ->
    [cluster_made] The new group
    [cluster_renamed] The change of name
    [notes_filed] The filing of { $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      }
    [clusters_merged] The merge ({ $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      } moved)
    [clusters_gathered] The taking over of the groups of the tables ({ $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      })
    [cluster_split] The split of { $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      }
    [cluster_dissolved] The end of a group ({ $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      })
    [cluster_kept] The yes given to a group
    [cluster_pinned] The locking of a group
    [guesses_forgotten] The erasing of automatic sorting ({ $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      })
    [moves_accepted] The reorganisation ({ $ideas ->
        [one] { $ideas } idea
       *[other] { $ideas } ideas
      } moved)
   *[other] The last action
  }
console-history = Latest steps
console-history-open = See the latest steps on the groups
console-history-how = The last twenty, the newest first. Each can be undone as long as nothing newer stands on it.
console-history-where = Place
console-history-room = The room
console-history-groups = The groups
console-history-lead = facilitation
console-history-participant = a participant, { $table }
console-history-host = the host of { $table }
console-history-needed = A newer step stands on it: undo that one first.
console-history-undo = Undo: { $what }
console-answers = Show only what answers an objective
console-answers-all = All objectives
console-answers-one = { $number } · { $title }
console-answers-short = Objective { $number }
console-nothing-to-undo = Nothing to undo on the groups.
console-dismiss = Close

### Groups
console-groups = { $groups ->
    [0] No group
    [one] { $groups } group
   *[other] { $groups } groups
  }
console-group = Group
console-a-group = Group
console-new-group-title = Name of the new group
console-group-title = Name of the group
console-create = Create
console-made = { $ideas ->
    [0] Group “{ $title }” created.
    [one] Group “{ $title }” created with { $ideas } idea.
   *[other] Group “{ $title }” created with { $ideas } ideas.
  }
console-rename = Rename
console-renamed = The group is called “{ $title }”.
console-dissolve = Dissolve
console-dissolved = { $ideas ->
    [0] “{ $title }” is gone.
    [one] “{ $title }” is gone: { $ideas } idea to group.
   *[other] “{ $title }” is gone: { $ideas } ideas to group.
  }
console-merge = Merge
console-merged = { $groups } groups merged: { $ideas ->
    [one] { $ideas } idea.
   *[other] { $ideas } ideas.
  }
console-no-groups = No group yet. Tick ideas under “To group” to make one.
console-no-ideas = Ideas come here as soon as they are shown to the room.
console-found-nothing = No idea and no group has these words.
console-loose-call = { $ideas ->
    [one] { $ideas } idea to group
   *[other] { $ideas } ideas to group
  }
console-tick = Choose { $title }
console-ideas-word = { $ideas ->
    [one] idea
   *[other] ideas
  }
console-mixed-themes = Mixed themes
console-no-theme = No theme
console-empty-group = No idea yet
console-empty-group-how = This group is empty. Tick ideas under “To group”, then file them here.
console-all-groups = All groups
console-group-gone = This group is gone: it was merged or dissolved.
console-group-gone-short = Group removed
console-ticked = What is chosen
console-groups-ticked = { $groups ->
    [one] { $groups } group chosen
   *[other] { $groups } groups chosen
  }
console-ideas-in-all = { $ideas ->
    [one] { $ideas } idea
   *[other] { $ideas } ideas
  }
console-will-merge = { $ideas ->
    [one] { $ideas } idea in all
   *[other] { $ideas } ideas in all
  }
console-name-kept = Name kept
console-untick = Choose nothing

### Ideas
console-loose = { $ideas ->
    [0] No idea to group
    [one] { $ideas } idea to group
   *[other] { $ideas } ideas to group
  }
console-loose-how = Touch a suggested group to file the idea there. Or tick ideas, then choose their group (by keyboard: arrows, space, then G).
console-all-filed = Every idea is in a group.
console-tick-all = { $ideas ->
    [one] Choose this idea
   *[other] Choose the { $ideas } ideas
  }
console-ideas-ticked = { $ideas ->
    [one] { $ideas } idea chosen
   *[other] { $ideas } ideas chosen
  }
console-file-into = File into…
console-new-group = New group
console-make-named = New group “{ $title }”
console-filed = { $ideas ->
    [one] { $ideas } idea filed into “{ $title }”.
   *[other] { $ideas } ideas filed into “{ $title }”.
  }
console-unfiled = { $ideas ->
    [one] { $ideas } idea taken out of the group.
   *[other] { $ideas } ideas taken out of the group.
  }
console-take-out = Take out
console-set-aside-do = Set aside
console-set-aside = { $ideas ->
    [one] { $ideas } idea set aside.
   *[other] { $ideas } ideas set aside.
  }

### The machine's sorting
console-view-alike = Similar ideas
console-view-sorting = Sorting
console-more-rows = Show { $n } more
console-quoted = “{ $title }”
console-sorting = Sorting help
console-sorting-much = What the machine does
console-sorting-live = Live
console-sorting-live-what = From 20 ideas on, it files new ones and suggests groups. It never touches what somebody has placed.
console-sorting-live-told = Sorting help: live.
console-sorting-suggest = Suggestions
console-sorting-suggest-what = It files nothing. It suggests where each idea may go, and you decide.
console-sorting-suggest-told = Sorting help: suggestions only.
console-sorting-off = Off
console-sorting-off-what = It does nothing more. What is filed stays filed.
console-sorting-off-told = Sorting help is off.
console-sorting-set = Set
console-sorting-line = { $mode ->
    [live] Sorting help is live, level “{ $level }”.
    [suggest] Sorting help: suggestions only, level “{ $level }”.
   *[off] Sorting help is off.
  }
console-sorter-starting = Sorting help is getting ready: the first suggestions will come soon.
console-sorter-away = Sorting help does not answer just now. Nothing is lost: ideas can be filed by hand.
console-sorter-off = Sorting help is not installed on this server. Ideas can be filed by hand.
console-forget = Erase automatic sorting
console-forget-what = { $ideas ->
    [0] The machine has filed nothing that could be erased.
    [one] { $ideas } idea filed by the machine would go back to “To group”. What is placed by hand, kept or locked stays.
   *[other] { $ideas } ideas filed by the machine would go back to “To group”. What is placed by hand, kept or locked stays.
  }{ $live ->
    [true] { " " }Sorting help will go to Suggestions, so as not to begin again at once.
   *[false] { "" }
  }
console-forgotten = Automatic sorting erased: { $ideas ->
    [one] { $ideas } idea to group.
   *[other] { $ideas } ideas to group.
  }
console-forgotten-held = Automatic sorting erased: { $ideas ->
    [one] { $ideas } idea to group.
   *[other] { $ideas } ideas to group.
  } Sorting help only suggests from now on.
console-level = Level of detail
console-level-what = { $mode ->
    [off] No idea that is filed already moves.
   *[other] No idea that is filed already moves; those still to group are tried at this level.
  }
console-level-detail = Detail
console-level-middle = Middle
console-level-overview = Overview
console-level-told = Level of detail: { $level }. { $mode ->
    [off] No idea that is filed already moves.
   *[other] No idea that is filed already moves; those still to group are tried at this level.
  }
console-ask-moves = Suggest another arrangement
console-ask-what = The machine proposes, you choose. Nothing moves before you say yes.
console-ask-off = Sorting help is off: choose Live or Suggestions first.
console-ask-again = Ask again
console-thinking = The machine is thinking…
console-thinking-what = You can go on: nothing moves.
console-thinking-long = This takes longer than usual: it may be off. Nothing moves.
console-wait-no-more = Stop waiting

### Drafts
console-draft = Suggested
console-untitled = Untitled
console-keep = Keep
console-keep-ideas = { $ideas ->
    [one] Keep { $ideas } idea
   *[other] Keep the { $ideas } ideas
  }
console-kept = { $ideas ->
    [one] “{ $title }” is kept, with { $ideas } idea.
   *[other] “{ $title }” is kept, with { $ideas } ideas.
  }
console-refuse = Refuse
console-pin = Lock “{ $title }”
console-pin-do = Lock
console-unpin-do = Unlock
console-pin-what = Lock: the machine will add nothing to it and take nothing out
console-unpin-what = Locked: the machine leaves it alone. Press to unlock
console-pinned = “{ $title }” is locked: the machine leaves it alone.
console-unpinned = “{ $title }” is no longer locked.
console-pinned-word = Locked
console-by-machine = { $all } ideas, { $ideas } of them filed by the machine
console-all-by-machine = { $ideas ->
    [one] { $ideas } idea, filed by the machine
   *[other] { $ideas } ideas, all filed by the machine
  }

### Why an idea lies where it does
console-guessed = Filed by the machine.
console-why = Why here?
console-why-near = Close to
console-why-words = Words in common:
console-why-nothing = No reason left to show: the idea or its neighbours have changed since.
console-why-others = It may also belong in
console-file-here = File into
console-well-here = It belongs here
console-lies-in = In “{ $title }”
console-lies-loose = To group
console-lies-aside = Set aside
console-maybe = Maybe with
console-maybe-near = Close to
console-pair-do = Make a group with
console-pair-title = Name of the group, with “{ $text }”

### Ideas that may say the same
console-alike = { $pairs ->
    [0] No similar ideas
    [one] { $pairs } pair of similar ideas
   *[other] { $pairs } pairs of similar ideas
  }
console-piles = { $piles ->
    [one] { $piles } idea said several times
   *[other] { $piles } ideas said several times
  }
console-pile = The same idea { $ideas } times
console-pile-in = In “{ $title }”: { $ideas }
console-pile-together = Put together in “{ $title }”
console-pile-loose = To group: { $ideas }
console-alike-how = These ideas may say the same thing. Nothing is brought together without you.
console-alike-none = When two ideas seem to say the same thing, they appear here, side by side.
console-alike-together = { $pairs ->
    [one] { $pairs } pair already in the same group
   *[other] { $pairs } pairs already in the same group
  }
console-together = Put together
console-together-here = Put together here
console-not-same = Not the same idea
console-parted = Noted: these are two different ideas.
console-pair-done = Done
console-likeness = { $nearness ->
    [same] Almost the same thing
    [very] Very similar
   *[maybe] Maybe similar
  }

### A re-organising that is proposed
console-moves = Proposed reorganisation, level “{ $level }”
console-moves-what = { $ideas ->
    [one] { $ideas } move
   *[other] { $ideas } moves
  } to { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
  }. The room would go from { $before } to { $after ->
    [one] { $after } group
   *[other] { $after } groups
  }. Nothing has moved yet: untick what you do not want.
console-moves-decide = Decide on the reorganisation
console-moves-none = Nothing to change at this level.
console-moves-seen = Close
console-moves-wait = { $ideas ->
    [0] The machine has answered.
    [one] The machine proposes { $ideas } move.
   *[other] The machine proposes { $ideas } moves.
  }
console-moves-see = See
console-moves-ticked = { $ideas ->
    [0] No move chosen
    [one] { $ideas } move chosen
   *[other] { $ideas } moves chosen
  }
console-moves-after = From { $before } to { $after ->
    [one] { $after } group
   *[other] { $after } groups
  }
console-moves-many-off = More than { $max } moves unticked: keep more of them, or refuse all.
console-moves-accept = { $ideas ->
    [0] Apply
    [one] Apply { $ideas } move
   *[other] Apply { $ideas } moves
  }
console-moves-accepted = { $ideas ->
    [one] { $ideas } idea moved.
   *[other] { $ideas } ideas moved.
  }
console-moves-refuse = Refuse all
console-moves-refused = Proposal refused: nothing has moved.
console-moves-arriving = { $arriving ->
    [0] None arrives
    [one] { $arriving } arrives
   *[other] { $arriving } arrive
  }{ $there ->
    [0] { "" }
    [one] , { $there } is there already
   *[other] , { $there } are there already
  }
console-move-from = from
console-move-to = to
console-new-tag = New
console-out-of-groups = Out of the groups, to group

### The groups sorted otherwise
console-by = Sorted by
console-by-group = Group
console-by-theme = Theme
console-by-college = College
console-by-table = Table
console-by-commune = Town
console-otherwise = Sorted { $by ->
    [theme] by theme
    [college] by college
    [table] by table
   *[commune] by town
  }
console-side-count = { $ideas ->
    [one] { $ideas } idea
   *[other] { $ideas } ideas
  }, { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
  }
console-others = Others
console-others-more = { $groups ->
    [one] See the other group
   *[other] See the { $groups } other groups
  }
console-fewer = See fewer
console-untold = { $groups ->
    [one] { $groups } group of fewer than three ideas is not counted here.
   *[other] { $groups } groups of fewer than three ideas are not counted here.
  }
console-others-what = “Others”: { $what ->
    [college] colleges of fewer than { $least } people.
    [table] tables with a single idea in the group.
   *[commune] towns of fewer than { $least } people.
  }
console-onesided = { $groups ->
    [one] { $groups } group, written by one college or one town alone, is not told apart here.
   *[other] { $groups } groups, written by one college or one town alone, are not told apart here.
  }
console-unsaid = { $ideas ->
    [one] { $ideas } idea does not say its { $what ->
        [college] college.
       *[commune] town.
      }
   *[other] { $ideas } ideas do not say their { $what ->
        [college] college.
       *[commune] town.
      }
  }
console-nobody-told = Nothing to show yet: this takes groups of at least three ideas.
console-only-what = Groups to show
console-only-none = All
console-only = Only: { $college }
console-only-all = { $colleges ->
    [2] Both
   *[other] All colleges together
  }
console-only-found = { $which }: { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
  }
console-only-nothing = { $which }: no group.

### Right: what needs reading
console-nothing-to-read = Nothing to review.
console-reason-all = To read before the wall
console-mask = Mask the name
console-somebody = somebody
console-show = Show
console-put-aside = Set aside
console-question-of = Question asked during “{ $title }”
console-question-show = Let it be asked
console-question-shown = The room sees this question.
console-question-set-aside = The question is set aside.
console-correct = Correct
console-correct-label = The idea, as it will be shown
console-show-so = Show it so
console-shown = The idea is on the wall.
console-corrected = The idea is on the wall, corrected.
console-hidden = { $ideas ->
    [one] { $ideas } idea set aside
   *[other] { $ideas } ideas set aside
  }
console-restore = Put back on the wall
console-restored = The idea is back on the wall.

### The hall
console-hall = { $people ->
    [0] Nobody yet
    [one] { $people } person in the hall
   *[other] { $people } people in the hall
  }
console-cards = Table cards
console-door-open = The door is open
console-door-closed = The door is closed
console-door-closed-what = Nobody else can come in. The people who are here go on. The code stays the same when the door opens again.
console-door-close = Close the door
console-door-open-do = Open the door
console-code = Room code:
console-code-new = New code
console-code-new-what = With a new code, printed cards and the code given before will no longer work.
console-code-changed = The code has changed. The old one no longer works.
console-qr = Code to scan: { $url }
console-links = Invite
console-link-for = For
console-link-facilitator = another facilitator
console-link-host = the host of a table
console-link-wall = a wall
console-link-lead = whoever takes over the lead
console-link-lead-what = This person will be able to do everything, and to end the atelier. You keep your own hand on it: leave the console once they are in.
console-link-make = Make a link
console-link = Link
console-link-once = Give it to this person only: whoever has this link can come in.
console-copy = Copy the link
console-copied = The link is copied.
console-copy-by-hand = The link is selected: copy it with Ctrl + C.
console-colleges = Who is here
console-college = College
console-present = Present
console-tables = { $tables ->
    [one] { $tables } table
   *[other] { $tables } tables
  }
console-table = Table
console-seated = Participants seated
console-ideas-written = Ideas of this step
console-tablets-away = { $tablets ->
    [one] { $tablets } offline
   *[other] { $tablets } offline
  }

### Writing
console-seen = How far the ideas are seen
console-seen-alone = Each alone
console-seen-table = Their table
console-seen-room = The whole room
console-seen-alone-now = Everybody sees their own ideas only.
console-seen-table-now = Each table sees its ideas.
console-seen-room-now = The wall shows the ideas.
console-seen-alone-would = The ideas will be private again.
console-seen-table-would = Each table will see its ideas, not those of the others.
console-seen-room-would = { $ideas ->
    [0] The ideas will be seen on the wall.
    [one] { $ideas } idea will be seen.
   *[other] { $ideas } ideas will be seen.
  }
console-seen-alone-told = Everybody sees their own ideas only.
console-seen-table-told = Each table sees its ideas.
console-seen-room-told = The room sees the ideas.

### Grouping
console-grouping = Grouping
console-grouping-rules = { $where ->
    [room] Groups are made in the room,
   *[tables] Each table makes its groups,
  } { $who ->
    [hosts] by the host of the table.
    [nobody] by the facilitators alone.
   *[everyone] by everybody.
  }
console-grouped = { $ideas } of { $all } in a group
console-see-groups = { $groups ->
    [0] See the groups
    [one] See { $groups } group
   *[other] See the { $groups } groups
  }
console-tables-groups = { $groups ->
    [0] The tables have made no group yet.
    [one] The tables have made { $groups } group.
   *[other] The tables have made { $groups } groups.
  }
console-table-groups = Groups
console-table-grouped = Ideas in a group
console-gather = Take over the groups of the tables
console-gather-what = { $groups ->
    [one] The tables have made { $groups } group. It will become a group of the room, with those of its ideas that nobody has filed yet.
   *[other] The tables have made { $groups } groups. Each will become a group of the room, with those of its ideas that nobody has filed yet.
  } This can be undone.
console-gathered = { $groups ->
    [0] Nothing to take over: these ideas are in a group already, or the room does not see them yet.
    [one] { $groups } group of the tables taken over.
   *[other] { $groups } groups of the tables taken over.
  }

### Closing
console-returns = Feedback
console-returned = { $given ->
    [one] { $given } of { $people } has answered
   *[other] { $given } of { $people } have answered
}
console-returns-one = Only one person has answered: the feedback cannot be shown, it would say what they answered.
console-returns-what = The room will see how many people gave each score. The sentences stay here, without names: you may read them aloud. Nobody will be able to answer any more.
console-returns-show = Show the feedback
console-returns-soon = The room will see the feedback
console-returns-shown = The feedback is on the wall.
console-scores = Was the time spent here worth it?
console-score = { $score ->
    [1] 1 · not at all
    [5] 5 · very much
   *[other] { $score }
  }
console-sentences = { $sentences ->
    [one] { $sentences } sentence
   *[other] { $sentences } sentences
  }
console-no-sentences = Nobody left a sentence.

### Beside the agenda
console-standing = What is before the room
console-covered = Tablets show “Look at the wall”.
console-cover = Have everybody look at the wall
console-uncover = Give the tablets back
console-cover-told = Tablets show “Look at the wall”.
console-uncover-told = The tablets are given back.
console-lit = In the light on the wall: { $what }
console-lit-gone = no longer shown
console-light = Put in the light
console-unlight = Out of the light
console-light-told = It is large on the wall.
console-unlight-told = The wall shows everything again.
console-said = { $whom }: { $text }
console-said-room = To the room
console-said-back = Take back
console-other-walls = Other walls
console-other-walls-what = On the wall itself, the keys 1 to 4 say which one it is. Wall 1 always follows the room.
console-wall-number = Wall { $wall }
console-wall-open = Open wall { $wall }
console-view-room-wall = the same as wall 1
console-view-agenda-wall = the steps of the day
console-view-latest-wall = the latest ideas, large
console-view-theme-wall = only: { $theme }
console-speak = Speak to the room
console-message = Message
console-message-to = For
console-message-room = the whole room
console-message-wall = On the wall too
console-message-send = Send
console-message-told = The message is on the tablets.
console-calls = Calls
console-calls-wait = { $calls ->
    [0] Somebody is going to every table that calls.
    [one] { $calls } table is calling.
   *[other] { $calls } tables are calling.
  }
console-call-since = { $minutes ->
    [0] Just now
   *[other] For { $minutes } min
  }
console-call-host = by the host of the table
console-call-take = I am going
console-call-mine = You are going.
console-call-others = Somebody else is going.
console-call-leave = I am not going
console-call-again = Back in the queue
console-call-close = Done
console-call-closed = { $table }: call answered.
console-ready = Tables ready
console-quiet = Silent tables
console-quiet-idea = Silent tables, nothing written in this step: { $tables }
console-quiet-tablet = No tablet connected: { $tables }
console-table-time = Extra time
console-table-more = +1 minute: { $table }
console-table-less = −1 minute: { $table }
console-table-more-by = +{ $minutes } min
console-table-ready = Ready
console-day-late = { $time } late, ends about { $hour }
console-day-ahead = { $time } ahead, ends about { $hour }
console-day-on-time = On time, ends about { $hour }
console-starts = about { $hour }
console-back-what = Nothing is lost: what was written and voted stays there, in both steps.
console-seats = Seats
console-seats-what = The host of a table is beside it and takes no seat. Without names: a seat is a number of arrival, a college, a commune. Nothing links it to an idea or a vote.
console-seats-of = { $people ->
    [one] { $table }: { $people } participant seated
   *[other] { $table }: { $people } participants seated
  }
console-seats-hosts = { $hosts ->
    [one] { $hosts } host beside it
   *[other] { $hosts } hosts beside it
  }
console-seat-host-table = Table of the host
console-seat = Seat { $seat }
console-seat-table = Table of seat { $seat }
console-seat-moved = The tablet shows the table to go to: { $table }.
console-balance = Balance the tables
console-balance-even = The tables are balanced: nothing to change.
console-balance-moves = { $people ->
    [one] { $people } person changes tables.
   *[other] { $people } people change tables.
  }
console-balance-what = Every table would have about the room’s share of each college, and fewer neighbours from one commune. Nobody has moved yet.
console-balance-line = { $leaves } to { $joins }: { $who }
console-balance-accept = Ask for these changes
console-balance-refuse = Leave it as it is
console-balance-done = { $people ->
    [one] One tablet says which table to go to.
   *[other] { $people } tablets say which table to go to.
  }
console-why-aside = Why set it aside?
console-aside-off-topic = Off topic
console-aside-person = About a person
console-aside-rude = Hurtful words
console-aside-twice = Said already
console-aside-other = Another reason, or none
console-moderation = { $acts ->
    [one] Log of moderation: { $acts } decision
   *[other] Log of moderation: { $acts } decisions
  }
console-moderation-act = { $act ->
    [hidden] Set aside
    [shown] Shown
   *[corrected] Corrected
  } · { $table } · { $role }
console-scribe = Write for a table
console-scribe-unsaid = not said
console-others-lead = { $consoles ->
    [one] { $consoles } other console is open.
   *[other] { $consoles } other consoles are open.
  }
console-did = { $hour } · { $role }: { $what }.
console-did-phase-opened = opened a step
console-did-phase-closed = closed a step
console-did-phase-reopened = reopened a step
console-did-phase-extended = changed the end of the step
console-did-phase-paused = paused
console-did-phase-resumed = let the time run
console-did-phase-planned = changed the agenda
console-did-visibility-set = changed how far ideas are seen
console-did-wall-set = set the wall
console-did-spotlight-set = changed what is in the light
console-did-wall-view-set = set another wall
console-did-attention-set = had everybody look at the wall, or at their tablets
console-did-message-sent = sent a message
console-did-message-taken-back = took a message back
console-did-help-taken = is going to a table
console-did-help-left = put a call back in the queue
console-did-help-closed = answered a call
console-did-table-time-given = gave a table time
console-did-seating-proposed = asked for a balance of tables
console-did-person-moved = moved somebody
console-did-seating-settled = decided on the balance of tables
console-did-note-written = wrote for a table
console-did-note-hidden = set an idea aside
console-did-note-shown = showed an idea
console-did-note-corrected = corrected an idea
console-did-cluster-made = made a group
console-did-cluster-renamed = renamed a group
console-did-notes-filed = filed ideas
console-did-clusters-merged = merged groups
console-did-cluster-dissolved = dissolved a group
console-did-cluster-kept = kept a group
console-did-clustering-undone = undid a step
console-did-objective-adopted = adopted an objective
console-did-door-opened = opened the door
console-did-door-closed = closed the door
console-did-atelier-ended = ended the workshop
console-did-ballot-cast = entered a paper ballot
console-did-ballot-torn = took a paper ballot out
console-did-cluster-pinned = locked or unlocked a group
console-did-cluster-split = split a group in two
console-did-clusters-gathered = took up the groups of the tables
console-did-convergence-shown = showed the board of convergence
console-did-field-read = reviewed a card or a portrait
console-did-field-written = wrote on a card or a portrait
console-did-guesses-forgotten = dropped suggestions of the machine
console-did-item-parted = parted two subjects
console-did-items-matched = matched two subjects
console-did-label-overridden = changed how a subject is read
console-did-moves-accepted = accepted a re-organising
console-did-moves-refused = refused a re-organising
console-did-objective-dropped = took an adopted objective back
console-did-objective-renamed = renamed an adopted objective
console-did-order-drawn = changed the order of the tables
console-did-page-shown = changed the page on the wall
console-did-question-answered = marked a question
console-did-question-picked = changed the question on the wall
console-did-question-set = reviewed a question
console-did-reorganising-asked = asked for a re-organising
console-did-results-brought = brought results of another workshop
console-did-results-dropped = took results of another workshop away
console-did-returns-shown = showed the feedback
console-did-rotated = had the tables rotate
console-did-round-dealt = began a round
console-did-round-opened = opened a second round
console-did-round-set = began or stopped a round
console-did-scores-revealed = showed the ideas with the best scores
console-did-sheet-dropped = threw a card or a portrait away
console-did-sheet-hidden = took a card or a portrait off the wall
console-did-sheet-opened = began a card or a portrait
console-did-sheet-shown = showed a card or a portrait
console-did-slide-shown = changed the page on the wall
console-did-sorting-set = set the help with sorting
console-did-table-called = gave a table the floor, or took it back
console-did-twins-parted = kept two close ideas apart
console-did-votes-revealed = showed the result of a vote
console-did-word-struck = took a word off the wall, or put it back
console-did-something = changed something

### Keys
console-keys = Keyboard shortcuts
console-keys-on = Use these keys
console-key-pause = Space
console-key-pause-does = pause, resume
console-key-next = →
console-key-next-does = next step (twice)
console-key-merge = M
console-key-merge-does = merge the groups chosen
console-key-file = G
console-key-file-does = file the ideas chosen
console-key-keep = K
console-key-keep-does = keep what is suggested
console-key-refuse = X
console-key-refuse-does = refuse what is suggested, tell two close ideas apart
console-key-adopt = A
console-key-adopt-does = adopt the objective or the value of the chosen line
console-key-pin = L
console-key-pin-does = lock the group, or unlock it
console-key-why = W
console-key-why-does = why this idea is here
console-key-first = 1
console-key-first-does = file the idea into the first suggestion
console-key-second = 2
console-key-second-does = … into the second
console-key-third = 3
console-key-third-does = … into the third
console-key-sorting = T
console-key-sorting-does = sorting help
console-key-undo = Z
console-key-undo-does = undo the last action on the groups
console-key-search = /
console-key-search-does = search
console-key-untick = Esc
console-key-untick-does = stop the change of step, choose nothing
console-key-help = ?
console-key-help-does = this list

### Table cards
cards-title = Table cards – { $title }
cards-how = { $tables ->
    [one] { $tables } card, one A4 page for each table.
   *[other] { $tables } cards, one A4 page for each table.
  }
cards-no-token = Open the console first, then “Table cards” in the Hall view.
cards-door-closed = The door is closed: open it in the console, Hall view, so that the cards bear a code.
cards-wifi = Name of the Wi-Fi
cards-wifi-password = Password of the Wi-Fi
cards-wifi-put = Put on the cards
cards-wifi-how = Optional. These words serve to draw the code and are kept nowhere.
cards-wifi-qr = Code of the Wi-Fi { $name }
cards-with-hosts = Add the codes of the table hosts
cards-with-rules = Add the rules of publication
cards-print = Print
cards-step-wifi = Join the Wi-Fi
cards-step-join = Scan to take part
cards-step-join-how = With the camera of the tablet or the phone.
cards-or = Or type
cards-code = code
cards-hosts = For the table hosts
cards-hosts-how = To be cut and handed over in person: whoever scans this code hosts the table.
cards-host = hosts this table
