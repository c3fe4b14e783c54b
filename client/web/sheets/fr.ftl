sheet-new = À envoyer
sheet-open = Écrire
sheet-read = Lire
sheet-done = C’est écrit
sheet-filled = { $filled ->
    [0] Rien encore sur { $all } rubriques
    [one] { $filled } rubrique sur { $all }
   *[other] { $filled } rubriques sur { $all }
}
sheet-of-table = Visible par votre table
sheet-shown = Visible par toute la salle
sheet-hidden = Pas montré à la salle, choix de l’animation
sheet-hidden-why = Pas montré à la salle, choix de l’animation : { $why }
sheet-kept = Gardé sur cette tablette, partira tout seul
sheet-held = L’animation le lit avant la salle
sheet-nothing = Rien pour l’instant
sheet-choose = Choisir…
sheet-add = Ajouter…
sheet-remove = Retirer { $name }
sheet-objective-gone = Objectif retiré depuis
sheet-seek = Chercher un mot
sheet-none-found = Rien ne correspond à ce mot.
sheet-leads-lead = Pistes de projet
sheet-leads-idea = Idées
sheet-leads-crowd = Idées audacieuses, 25/10
sheet-leads-objective = Objectifs proposés
sheet-leads-value = Valeurs proposées
sheet-conflict = Quelqu’un de votre table a aussi écrit dans « { $field } »
sheet-theirs = Ce qui est écrit maintenant
sheet-mine = Ce que vous avez écrit
sheet-both = Garder les deux
sheet-put-mine = Mettre le mien à la place
sheet-keep-theirs = Garder ce qui est écrit
sheet-to-choose = { $fields ->
    [one] Une rubrique écrite à deux : à vous de choisir
   *[other] { $fields } rubriques écrites à deux : à vous de choisir
}
sheet-drop-yes = Oui, jeter
sheet-drop-no = Non, garder
sheet-desk-far = Qui les voit
sheet-desk-table = Chaque table les siennes
sheet-desk-room = Toute la salle
sheet-desk-table-told = Chaque table voit les siennes
sheet-desk-room-told = Toute la salle les voit
sheet-desk-read = { $sheets ->
    [one] À lire avant la salle
   *[other] À lire avant la salle, sur { $sheets } pages
}
sheet-desk-read-told = La salle le voit
sheet-desk-changed = Le texte a changé entre-temps : relisez-le.
sheet-desk-nothing = Rien encore
sheet-desk-silent = N’a pas commencé
sheet-desk-quiet = { $minutes ->
    [one] Rien depuis une minute
   *[other] Rien depuis { $minutes } minutes
}
sheet-desk-show = Montrer
sheet-desk-show-this = Montrer { $number } à la salle
sheet-desk-shown = { $number } est sur le mur
sheet-desk-unshown = { $number } n’est plus sur le mur
sheet-desk-aside = La salle ne voit plus { $number }
sheet-desk-put-aside-this = Écarter { $number }
sheet-desk-why = Pourquoi ? La table lira cette raison.
sheet-desk-print = { $sheets ->
    [one] Imprimer
   *[other] Imprimer les { $sheets }
}
sheet-wall-tables = { $begun ->
    [one] { $begun } table sur { $tables } a commencé
   *[other] { $begun } tables sur { $tables } ont commencé
}
