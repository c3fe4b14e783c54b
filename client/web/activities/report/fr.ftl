report-now = C’est à vous !
report-now-how = { $minutes ->
    [one] Votre table a { $minutes } minute.
   *[other] Votre table a { $minutes } minutes.
}
report-before = { $n ->
    [0] Vous passez juste après
    [one] Vous passez après { $n } table
   *[other] Vous passez après { $n } tables
}
report-begins = Votre table commence
report-heard = Votre table a parlé. Merci !
report-out = Votre table ne passe pas.
report-undrawn = L’ordre de passage va être tiré au sort.
report-speaks = { $table } a la parole.
report-next = Ensuite : { $table }
report-order = Ordre de passage, tiré au sort
report-yours = votre table
report-speaking = a la parole
report-spoken = a parlé
report-wall-draw = Tirage au sort
report-wall-draw-how = L’ordre de passage des tables arrive ici.
report-wall-over = Merci à toutes les tables
report-wall-over-thanks = Chacune a parlé.
report-wall-made = Ce que la table a réuni
report-wall-ideas = { $n ->
    [one] { $n } idée
   *[other] { $n } idées
}
report-wall-more = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
}
report-wall-next = Ensuite : { $table }
report-wall-last = C’est la dernière table.
report-wall-turn = { $n } sur { $of }
report-undrawn-how = { $tables ->
    [one] { $tables } table, { $minutes } min. Tirez l’ordre au sort : le mur et les tablettes le montrent aussitôt.
   *[other] { $tables } tables, { $minutes } min chacune. Tirez l’ordre au sort : le mur et les tablettes le montrent aussitôt.
}
report-draw = Tirer au sort
report-draw-again = Tirer de nouveau
report-drawn = L’ordre est tiré au sort.
report-call = Donner la parole
report-call-again = Redonner la parole
report-call-again-this = Redonner la parole à { $table }
report-call-this = Donner la parole à { $table }
report-to-end = À la fin
report-to-end-this = Mettre { $table } à la fin
report-moved = { $table } passe à la fin.
report-skip = Passer
report-skip-this = Ne pas faire passer { $table }
report-skipped = { $table } ne passe plus.
report-add = Ajouter { $table }
report-added = { $table } passe à la fin.
report-nobody = Personne n’a la parole.
report-all-heard = Toutes les tables ont parlé.
report-minute-less = −1 minute
report-minute-more = +1 minute
report-no-clock = Sans horloge
report-first = Commencer : { $table }
report-pass = Table suivante : { $table }
report-stop = Fin de parole
report-stopped = Personne n’a plus la parole.
report-minutes = Temps de parole
report-minutes-each = Minutes pour chaque table
report-save = Enregistrer
report-saved = C’est enregistré.
report-card-unshown = { $n ->
    [one] { $n } fiche de cette table n’est pas sur le mur.
   *[other] { $n } fiches de cette table ne sont pas sur le mur.
}
report-card-show = { $n ->
    [one] Montrer sa fiche à la salle
   *[other] Montrer ses { $n } fiches à la salle
}
report-persona-unshown = { $n ->
    [one] { $n } portrait de cette table n’est pas sur le mur.
   *[other] { $n } portraits de cette table ne sont pas sur le mur.
}
report-persona-show = { $n ->
    [one] Montrer son portrait à la salle
   *[other] Montrer ses { $n } portraits à la salle
}
report-shown = La salle voit ce que cette table a écrit.
report-unshown = Le mur ne montre plus ce que cette table a écrit.
