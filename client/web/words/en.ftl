# What every tablet says. The words of an activity are beside its screens.

app-name = Workshop
loading = Loading…
close = Close
cancel = Cancel
back = Back
undo = Undo
copy = Copy
rename = Rename
untitled = Untitled
proposed = Suggested title
clear = Clear the selection
choose = Choose…
optional = optional
copied = Copied.
not-copied = Copying is not possible here: select the text with your finger.

steps = Steps of the workshop
clock-name = Time left:
clock-held = paused
clock-left = { $minutes ->
    [one] { $minutes } minute left.
   *[other] { $minutes } minutes left.
}
clock-over = Time is up. Finish your sentence.
text-size = Text size: { $step } of 3

link-opening = Connecting…
link-connected = Connected
link-shaky = Slow connection
link-offline = Offline
link-elsewhere = Open elsewhere
link-ended = Ended
link-refused = Disconnected

banner-offline = The connection is down, keep writing.
banner-offline-more = Your ideas are kept on this tablet. They will leave by themselves.
banner-offline-go-on = The connection is down, go on.
banner-offline-go-on-more = What you do is kept on this tablet. It will leave by itself.
banner-held = What you send is kept on this tablet; it will leave as soon as possible.
banner-fragile = This tablet cannot keep anything once the page closes: do not close it.
toast-name = Message
toast-all-sent = Everything has been sent.

join-code = Room code
join-code-where = Six letters or figures, shown on the wall.
join-code-short = The code has { $letters } letters or figures.
join-open = Enter
join-who = Who are you?
join-college = You come for
join-college-needed = Choose whom you come for first.
join-commune = Your town
join-table = Your table
join-table-needed = Choose your table first.
join-name = Your name
join-name-why = Your name is only shown in steps where notes are signed.
join-enter = Take a seat
join-later = The server does not answer for now: this page tries again by itself.
seats-left = { $left ->
    [one] { $left } seat
   *[other] { $left } seats
}
table-is-full = full
notice = Your ideas are anonymous. They are used for the workshop report.
notice-until = Personal data is erased on { $day }.

waiting-start = The workshop starts soon. Keep the tablet on.
waiting-first = First step: { $title }
between = The step is over. The next one is coming.
between-next = The step is over. Next: { $title }

note-left = { $left ->
    [one] { $left } character left
   *[other] { $left } characters left
}
note-too-long = { $over ->
    [one] { $over } character too many
   *[other] { $over } characters too many
}
note-empty = Write your idea first.

dots-of = Your votes for { $of }
dots-more = One vote more for { $of }
dots-less = One vote less for { $of }
dots-here = { $dots ->
    [0] no vote
    [one] { $dots } vote
   *[other] { $dots } votes
}

change-person = Change person
change-person-safe = Your ideas stay in the workshop. The next person has ideas and votes of their own.
change-person-open = On this tablet, whoever holds it can open each person’s place again.
change-person-offline = The connection is down: a new person can enter once it is back.
change-person-new = A new person
change-person-stay = Stay
person-number = Person { $number } – { $college }
person-again = Is it you?
person-again-what = This place shows the ideas and votes of the person who took it. If that is not you, change person.
person-again-yes = It is me

host-table = Which table do you host?
host-title = My table
host-people = People at the table

elsewhere-title = Open on another screen
elsewhere = You already use the workshop in another tab or on another tablet. Nothing is lost.
elsewhere-here = Use it here
gone-title = This tablet is not known any more
gone = The ideas you sent are in the workshop. Enter again with the code on the wall.
gone-enter = Enter with the code
ended-title = The workshop is over
ended = Thank you. What you sent is kept for the report.

looking = Look at the wall
looking-kept = What you were writing is kept. You will find it again right afterwards.
said-room = The facilitators say to the room:
said-table = The facilitators say to your table:
said-read = I have read it
help-call = Call for help
help-about = What is it about?
help-about-needed = First choose what it is about.
help-material = The equipment
help-instructions = The task
help-moderation = The discussion
help-other = Something else
help-words = In a few words
help-do = Call
help-called = The facilitators know.
help-comes = Somebody is coming.
help-drop = No longer needed
moved = Go to: { $table }
moved-kept = Take a seat there. Your ideas and your votes come with you.
moved-there = I am there
policy = Rules of publication
policy-house = Ideas are shown when they are about the subject, name nobody, give no address or phone number, and hurt nobody. When in doubt, a facilitator reads them first. An idea that is set aside is not deleted: its author sees so on the tablet, and the decision is written down.
time-last = Two minutes left.
time-grace = Time is up: a few seconds more to finish your sentence.
time-over = Time is up. You can still read.
hosting = Hosting the table
ready-do = Our table is ready
ready-is = Our table is not ready
ready-told = The facilitators know that your table is ready.
scribe = Write for the table
scribe-what = For whoever has no tablet. The idea counts for the table, without a name.
scribe-text = The idea, in the person’s words
scribe-for = Said for
scribe-do = Keep the idea
scribe-kept = The idea is kept for the table.

refused-card = Not sent
refused-drop = Do not keep
refused-restore = Put back in the field

role-participant = Participant
role-host = Host of the table
role-facilitator = Facilitator
role-lead = Lead facilitator
role-wall = Wall
host-beside = { $hosts ->
    [one] This table is hosted from another device already: you host it together.
   *[other] This table is hosted from { $hosts } other devices already: you host it together.
}

reason-possible-name = Possibly a person’s name
reason-contact = Address or telephone
reason-rude = Possibly hurtful
reason-late = Came after the end of the step

standing-clear = Shown
standing-waiting = Being read
standing-hidden = Set aside
status-ahead = To come
status-open = Now
status-closed = Over

refused-already-begun = This step has begun: its settings hold until its end.
refused-already-there = Somebody else has taken this already.
refused-atelier-ended = The workshop is over. Nothing was changed.
refused-bad-file = This file cannot be read.
refused-ballot-sealed = This ballot is in the urn: nobody sees or changes it any more.
refused-bad-plan = The plan of the workshop has a mistake: { $where }.
refused-bad-command = This request was not understood. Reload the page.
refused-budget-spent = { $left ->
    [0] You have given all you had.
    [one] You only have { $left } left to give.
   *[other] You only have { $left } left to give.
}
refused-cap-reached = { $cap ->
    [one] { $cap } vote at most for one choice.
   *[other] { $cap } votes at most for one choice.
}
refused-college-needed = A college has to be chosen first.
refused-door-closed = This code opens no room at the moment. Check it on the wall.
refused-empty-text = Write your text first.
refused-field-changed = Somebody else has written here meanwhile. Your words are kept on this tablet.
refused-groups-fixed = A vote on these groups has not been shown yet: they do not move any more.
refused-help-taken = Somebody else is already going.
refused-no-call = This table is not calling any more.
refused-not-allowed = Your role does not allow this.
refused-bad-email = This does not look like an e-mail address.
refused-bad-picture = This picture cannot be read: it takes a whole PNG, JPEG or WebP file.
refused-picture-too-large = This picture is too heavy: { $max_mb } MB at most.
refused-picture-too-many-pixels = This picture has too many pixels: { $max_million } million at most in all, and { $max_side } at most in width and in height. Make it smaller, then add it again.
refused-unknown-picture = This picture is not there any more.
refused-unknown-question = This question is not there any more.
refused-unknown-slide = There is no such page.
refused-not-here = It is not in this place any more: somebody moved it.
refused-no-such-round = A second round opens once the first result is shown, and where one is planned.
refused-not-your-step = Somebody else did this: you can undo what you did yourself.
refused-note-dealt = Others are reading this idea already: it does not change any more.
refused-nothing-to-undo = There is nothing to undo.
refused-one-answer = Only one person has answered: the result would say what they answered.
refused-own-item = Here people do not vote for what they wrote themselves.
refused-planned-meanwhile = Somebody has just changed the settings of this step: read them over, then save again.
refused-phase-closed = The step is over. Your text was not sent: you can copy it.
refused-returns-shown = The answers are shown already: they do not change any more.
refused-same-source = These two items come from the same source: the same people voted on both. They stay apart.
refused-sorting-off = Sorting help is off: switch it on to ask for a re-organisation.
refused-step-needed = { $steps ->
    [one] A later change stands on it: undo that one first.
   *[other] { $steps } later changes stand on it: undo those first.
}
refused-table-full = { $seats ->
    [one] This table is full ({ $seats } seat). Choose another one.
   *[other] This table is full ({ $seats } seats). Choose another one.
}
refused-text-too-long = { $max ->
    [one] The text is too long: { $max } character at most.
   *[other] The text is too long: { $max } characters at most.
}
refused-too-many = { $max ->
    [one] The limit is reached: { $max }.
   *[other] The limit is reached: { $max }.
}
refused-too-fast = Too many tries in a short time. Wait a minute.
refused-unknown-choice = This answer is not in the list.
refused-unknown-ballot = This ballot was not entered here.
refused-unknown-cluster = This group is not there any more.
refused-unknown-item = This item is not there any more: not in the vote, nor on the board.
refused-unknown-college = There is no such college here.
refused-unknown-field = There is no such heading.
refused-unknown-note = This idea is not there any more.
refused-unknown-objective = This is not adopted any more.
refused-unknown-person = This person is not in the workshop.
refused-unknown-phase = There is no such step.
refused-unknown-sheet = This card is not there any more.
refused-unknown-table = There is no such table.
refused-unknown-theme = There is no such theme.
refused-votes-revealed = The result is shown: the vote does not change any more.
refused-wrong-kind = This step does not allow that.
refused-no-answer = The server is not answering. Check the Wi-Fi, then try again.
refused-otherwise = This was not done. Try again.
