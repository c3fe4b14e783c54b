### The words of the wall.
wall-step = Étape { $number } sur { $of }
wall-paused = En pause
wall-away = Reprise en cours…
wall-loose = À regrouper
wall-empty = { $writes ->
    [objective] Les premiers objectifs arrivent ici.
    [lead] Les premières pistes arrivent ici.
    [value] Les premières valeurs arrivent ici.
   *[idea] Les premières idées arrivent ici.
}
wall-alone = Chacun écrit pour soi.
wall-tables = Les tables partagent leurs idées.
wall-ideas = { $writes ->
    [objective] { $n ->
        [one] { $n } objectif
       *[other] { $n } objectifs
      }
    [lead] { $n ->
        [one] { $n } piste
       *[other] { $n } pistes
      }
    [value] { $n ->
        [one] { $n } valeur
       *[other] { $n } valeurs
      }
   *[idea] { $n ->
        [one] { $n } idée
       *[other] { $n } idées
      }
}
wall-untitled = Sans titre
wall-draft = titre proposé
wall-drafts = titres proposés
wall-some = { $shown } groupes sur { $all }
wall-votes = { $n } voix
wall-held = { $groups }, { $ideas }
wall-mixed = Thèmes mêlés
wall-no-theme = Sans thème
wall-just-now = À l’instant
wall-just-now-theme = À l’instant · { $theme }
wall-earlier = Sur le mur
wall-earlier-theme = Sur le mur · { $theme }
wall-quote = «{"\u202f"}{ $text }{"\u202f"}»
wall-join = Participer
wall-qr = Code QR vers { $address }
wall-vote-open = Le vote est ouvert
wall-vote-closed = Le vote est terminé
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
wall-thanks = Merci.
wall-groups = { $n ->
    [one] { $n } groupe
   *[other] { $n } groupes
}
wall-adopted = { $n ->
    [one] { $n } objectif adopté
   *[other] { $n } objectifs adoptés
}
wall-came = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
wall-without-link = Ce mur attend son lien. Ouvrez-le depuis la console, avec «{"\u202f"}Voir le mur{"\u202f"}».
wall-lit-more = { $n ->
    [one] et { $n } autre idée
   *[other] et { $n } autres idées
}
wall-status-ahead = à venir
wall-status-open = en cours
wall-status-closed = terminée
wall-minutes = { $minutes } min
