### The words of the wall.
wall-step = Étape { $number } sur { $of }
wall-paused = En pause
wall-away = Reprise en cours…
wall-loose = À regrouper
wall-empty = Les premières idées arrivent ici.
wall-alone = Chacun écrit pour soi.
wall-tables = Les tables partagent leurs idées.
wall-ideas = { $n ->
    [one] { $n } idée
   *[other] { $n } idées
}
wall-untitled = Sans titre
wall-draft = titre proposé
wall-drafts = titres proposés
wall-some = { $shown } groupes sur { $all }
wall-votes = { $n } voix
wall-no-theme = Sans thème
wall-just-now = À l’instant
wall-just-now-theme = À l’instant · { $theme }
wall-earlier = Sur le mur
wall-earlier-theme = Sur le mur · { $theme }
wall-quote = «{"\u202f"}{ $text }{"\u202f"}»
wall-join = Participer
wall-qr = Code QR vers { $address }
wall-vote-open = Le vote est ouvert
wall-turnout = { $cast ->
    [one] { $cast } bulletin sur { $expected }
   *[other] { $cast } bulletins sur { $expected }
}
wall-result = Le vote est dépouillé
wall-result-words = { $ballots }, { $votes }
wall-ballots = { $n ->
    [one] { $n } bulletin
   *[other] { $n } bulletins
}
wall-together = Les collèges de moins de { $least } votants sont réunis.
wall-welcome = Prenez votre tablette
wall-door-closed = Bienvenue
wall-code = Code de la salle
wall-people = { $n ->
    [one] personne déjà là
   *[other] personnes déjà là
}
wall-closing = Le temps passé ici en valait-il la peine{"\u202f"}?
wall-returns = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
}
wall-least = pas du tout
wall-most = tout à fait
wall-thanks = Merci.
wall-groups = { $n ->
    [one] { $n } groupe
   *[other] { $n } groupes
}
wall-came = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
wall-without-link = Ce mur attend son lien. Ouvrez-le depuis la console, avec «{"\u202f"}Voir le mur{"\u202f"}».
