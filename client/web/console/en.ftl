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
console-export-csv = Download the tables (CSV)
console-export-json = Download everything (JSON)

### Left: the steps
console-steps = Steps
console-status-ahead = to come
console-status-open = open
console-status-closed = done
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
console-foreseen-dot-vote = Tablets will show { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
  }, with { $budget } votes for each person. Groups will not change any more.
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
console-weather-full = The server’s store is full: nothing is saved for the moment. Freeing some space is enough.
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
console-seated = Seated
console-ideas-written = Ideas written
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

### Voting
console-turnout = Turnout
console-voted = { $voted } of { $people } have voted
console-vote-rules = { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
  }, { $budget } votes for each person, at most { $cap } on one group.
console-reveal = Show the results
console-reveal-what = { $voted ->
    [one] { $voted } ballot will be counted
   *[other] { $voted } ballots will be counted
  } and shown to everybody, in total and by college. The vote stops and cannot go on afterwards.
console-reveal-soon = The room will see the results
console-revealed = The results are on the wall.
console-results = { $dots } votes from { $voters ->
    [one] { $voters } person
   *[other] { $voters } people
  }
console-count-what = What is counted
console-count-dots = Votes
console-count-voters = People
console-total = Total
console-size-dots = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
  }
console-size-voters = { $n ->
    [one] { $n } person
   *[other] { $n } people
  }
console-drawn-together = Colleges of fewer than { $least } voters are drawn together.
console-shares = Each bar shows the share of its column’s total.

### Closing
console-returns = Feedback
console-returned = { $given } of { $people } have answered
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
cards-print = Print
cards-step-wifi = Join the Wi-Fi
cards-step-join = Scan to take part
cards-step-join-how = With the camera of the tablet or the phone.
cards-or = Or type
cards-code = code
cards-hosts = For the table hosts
cards-hosts-how = To be cut and handed over in person: whoever scans this code hosts the table.
cards-host = hosts this table
