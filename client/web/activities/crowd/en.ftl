crowd-question = If you were afraid of nothing, what would you propose?
crowd-how = One idea only, the boldest. Then everybody scores those of the others.
crowd-how-late = There is still time: your idea will be read in the next rounds.
crowd-label = Your bold idea
crowd-send = Hand in my idea
crowd-save = Save
crowd-rule = One idea each, without a name. Those who read it will not know that it is yours.
crowd-mine = Your idea
crowd-mend = Change my idea
crowd-kept = Your idea is kept on this tablet.
crowd-wait = It is handed in. The reading rounds are about to begin.
crowd-round = Round { $round } of { $rounds }
crowd-none = There is no idea for you to read in this round. The next one comes with the next round.
crowd-score = How do you score this idea?
crowd-least = not for me
crowd-most = I am in
crowd-given = Your score: { $score } of 5. You can change it.
crowd-waiting = Your score is kept on this tablet.
crowd-secret = Nobody sees your score. Only the sums will be shown.
crowd-over = The step is over.
crowd-best = The ten best ideas
crowd-yours = (yours)
crowd-sum = { $sum } / 25
crowd-scores = { $scores ->
    [one] { $scores } score
   *[other] { $scores } scores
}
crowd-sum-words = { $sum } / 25 ({ $scores ->
    [one] { $scores } score
   *[other] { $scores } scores
})
crowd-nothing = Too few scores for a result.

crowd-console-rounds = Writing, then scoring
crowd-console-how = In each round everybody gets somebody else’s idea and scores it from 1 to 5. Scores stay secret.
crowd-console-write = Writing
crowd-console-ideas = { $ideas ->
    [one] { $ideas } idea
   *[other] { $ideas } ideas
}
crowd-console-round = Round { $round }
crowd-console-told = { $round ->
    [0] Back to writing.
   *[other] Round { $round }: the ideas are dealt.
}
crowd-console-written = { $ideas } of { $people } have written
crowd-console-scored = { $scored } of { $dealt } have scored in this round
crowd-console-few = With fewer than six ideas some people will have nothing to read in the last rounds. Sums are still out of 25.
crowd-console-result = Result
crowd-console-what = The room will see the ten best ideas with their sums out of 25. An idea needs at least two scores to be among them. Nobody can score any more.
crowd-console-reveal = Show the result
crowd-console-soon = The result is about to be shown to the room.
crowd-console-revealed = The result is shown.

crowd-wall-ideas = { $n ->
    [one] idea handed in
   *[other] ideas handed in
}
crowd-wall-write = One bold idea each, on the tablets
crowd-wall-scored = { $scored ->
    [one] score of { $dealt }
   *[other] scores of { $dealt }
}
crowd-wall-read = Everybody reads somebody else’s idea and scores it, in secret.
crowd-wall-best = The ten best ideas, out of 25
