### The words of the wall.
wall-step = Étape { $number } sur { $of }
wall-paused = En pause
wall-away = Reprise en cours…
wall-loose = À regrouper
wall-empty = Les premières idées arrivent ici.
wall-ideas = { $n ->
    [one] { $n } idée
   *[other] { $n } idées
}
wall-votes = { $n } voix
wall-no-theme = Sans thème
wall-just-now = À l’instant
wall-just-now-theme = À l’instant · { $theme }
wall-quote = «{"\u202f"}{ $text }{"\u202f"}»
wall-join = Participer
wall-qr = Code QR vers { $address }
wall-vote-open = Le vote est ouvert
wall-turnout = { $cast ->
    [one] { $cast } bulletin sur { $expected }
   *[other] { $cast } bulletins sur { $expected }
}
wall-welcome = Prenez votre tablette
wall-door-closed = Bienvenue
wall-code = Code de la salle
wall-people = { $n ->
    [one] personne déjà là
   *[other] personnes déjà là
}
wall-returns = { $n ->
    [0] Votre temps a-t-il été bien employé{"\u202f"}?
    [one] { $n } réponse
   *[other] { $n } réponses
}
wall-score = { $score ->
    [1] Pas du tout
    [2] Plutôt non
    [3] Entre les deux
    [4] Plutôt oui
   *[5] Tout à fait
}
wall-without-link = Ce mur attend son lien. Ouvrez-le depuis la console, avec «{"\u202f"}Voir le mur{"\u202f"}».
