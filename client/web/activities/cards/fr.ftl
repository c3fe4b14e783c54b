card-new = Nouvelle fiche
card-from-lead = Partir d’une piste
card-lead-used = a déjà sa fiche
card-lead = Née de « { $lead } »
card-none = Votre table n’a pas encore de fiche. Choisissez une piste qui vous tient à cœur, et racontez comment on s’y prendrait.
card-over = L’étape est terminée. Votre table n’a pas écrit de fiche.
card-full = Votre table a { $max } fiches : c’est le maximum ici.
card-untitled = Sans titre
card-all = Toutes nos fiches
card-together = Écrivez à plusieurs : chaque rubrique s’enregistre toute seule, et toute la table la voit.
card-drop = Jeter cette fiche
card-drop-sure = Jeter cette fiche et ce qui y est écrit ?
card-f-title = Titre
card-f-what = En quoi cela consiste
card-f-for-whom = Pour qui
card-f-partners = Avec quels partenaires
card-f-communes = Communes
card-f-horizon = Échéance
card-f-first-step = Premier pas
card-f-objective = Objectif servi
card-how-title = Quelques mots, comme sur une affiche.
card-how-what = Que ferait-on, concrètement ?
card-how-for-whom = À qui cela changerait-il la vie ?
card-how-partners = Communes, associations, entreprises, habitants…
card-how-communes = Où cela se passerait, une ou plusieurs.
card-how-first-step = Ce qu’on peut faire dès demain, et qui s’en charge.
card-how-objective = Auquel des objectifs adoptés répond cette fiche ?
card-no-objective = La salle n’a pas encore adopté d’objectif.
card-horizon-this-year = Cette année
card-horizon-two-years = D’ici deux ans
card-horizon-by-2030 = D’ici 2030
card-horizon-later = Plus tard
card-desk-count = { $sheets ->
    [0] Aucune fiche encore
    [one] { $sheets } fiche, { $shown } sur le mur
   *[other] { $sheets } fiches, { $shown } sur le mur
}
card-desk-of-table = { $sheets ->
    [one] { $sheets } fiche
   *[other] { $sheets } fiches
}
card-desk-table = Une fiche reste à sa table tant que vous ne la montrez pas.
card-desk-room = Toutes les fiches sont sur le mur, au fil de l’écriture.
card-wall-how = Chaque table écrit ses fiches projets.
card-wall-begun = { $sheets ->
    [one] fiche commencée
   *[other] fiches commencées
}
card-wall-count = { $sheets ->
    [one] { $sheets } fiche
   *[other] { $sheets } fiches
}
