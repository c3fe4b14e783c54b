crowd-question = Si vous n’aviez peur de rien, que proposeriez-vous ?
crowd-how = Une seule idée, la plus audacieuse. Ensuite, chacun notera celles des autres.
crowd-how-late = Il est encore temps : votre idée sera lue aux prochains tours.
crowd-label = Votre idée audacieuse
crowd-send = Déposer mon idée
crowd-save = Enregistrer
crowd-rule = Une idée par personne, sans nom. Ceux qui la liront ne sauront pas qu’elle est de vous.
crowd-mine = Votre idée
crowd-mend = Modifier mon idée
crowd-kept = Votre idée est gardée sur cette tablette.
crowd-wait = Elle est déposée. Les tours de lecture vont commencer.
crowd-round = Tour { $round } sur { $rounds }
crowd-none = Il n’y a pas d’idée à lire pour vous à ce tour. La prochaine arrive au tour suivant.
crowd-score = Quelle note donnez-vous à cette idée ?
crowd-least = ne me parle pas
crowd-most = je m’y engage
crowd-given = Votre note : { $score } sur 5. Vous pouvez la changer.
crowd-waiting = Votre note est gardée sur cette tablette.
crowd-secret = Personne ne voit votre note. Seules les sommes seront montrées.
crowd-over = L’étape est terminée.
crowd-best = Les dix idées les mieux notées
crowd-yours = (la vôtre)
crowd-sum = { $sum } / 25
crowd-scores = { $scores ->
    [one] { $scores } note
   *[other] { $scores } notes
}
crowd-sum-words = { $sum } / 25 ({ $scores ->
    [one] { $scores } note
   *[other] { $scores } notes
})
crowd-nothing = Trop peu de notes pour donner un résultat.

crowd-console-rounds = Écrire, puis noter
crowd-console-how = À chaque tour, chacun reçoit l’idée de quelqu’un d’autre et la note de 1 à 5. Les notes restent secrètes.
crowd-console-write = Écrire
crowd-console-ideas = { $ideas ->
    [one] { $ideas } idée
   *[other] { $ideas } idées
}
crowd-console-round = Tour { $round }
crowd-console-told = { $round ->
    [0] Retour à l’écriture.
   *[other] Tour { $round } : les idées sont distribuées.
}
crowd-console-written = { $ideas } sur { $people } ont écrit
crowd-console-scored = { $scored } sur { $dealt } ont noté à ce tour
crowd-console-few = Avec moins de six idées, certains n’auront rien à lire aux derniers tours. Les sommes restent ramenées à 25.
crowd-console-result = Résultat
crowd-console-what = La salle verra les dix idées les mieux notées, avec leur somme sur 25. Une idée n’y figure qu’à partir de deux notes. On ne pourra plus noter.
crowd-console-reveal = Montrer le résultat
crowd-console-soon = Le résultat va être montré à la salle.
crowd-console-revealed = Le résultat est montré.

crowd-wall-ideas = { $n ->
    [one] idée déposée
   *[other] idées déposées
}
crowd-wall-write = Une idée audacieuse par personne, sur les tablettes
crowd-wall-scored = { $scored ->
    [one] note sur { $dealt }
   *[other] notes sur { $dealt }
}
crowd-wall-read = Chacun lit l’idée de quelqu’un d’autre et lui donne une note, en secret.
crowd-wall-best = Les dix idées les mieux notées, sur 25
