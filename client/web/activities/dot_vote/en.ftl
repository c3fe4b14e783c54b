vote-left = { $left ->
    [0] You have given all your votes.
    [one] You have { $left } vote left.
   *[other] You have { $left } votes left.
}
vote-rule = { $cap ->
    [one] One vote per group at most. Nobody sees your choices.
   *[other] { $cap } votes at most on one group. Nobody sees your choices.
}
vote-counted = Your vote is counted.
vote-waiting = Kept here, will leave by itself
vote-over = The vote has ended. The result is coming.
vote-college = Votes are counted by college: without a college, you do not vote.
vote-host = The host of a table does not vote.
vote-none = The groups to vote on will appear here.
vote-ideas = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
vote-ideas-of = { $count ->
    [one] { $count } idea of the group “{ $title }”
   *[other] { $count } ideas of the group “{ $title }”
}
vote-result = { $voters ->
    [one] { $voters } person voted, { $dots } votes in all.
   *[other] { $voters } people voted, { $dots } votes in all.
}
vote-dots = { $dots ->
    [one] vote
   *[other] votes
}
vote-side = { $voters ->
    [0] no vote
    [one] { $dots } from { $voters } person
   *[other] { $dots } from { $voters } people
}
vote-shares = Each bar shows the share of that college’s own votes.
vote-drawn-together = Colleges of fewer than { $least } voters are drawn together.
