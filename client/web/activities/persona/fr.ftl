persona-new = Imaginer quelqu’un
persona-none = Choisissez ensemble une personne qui vivra ici demain, et glissez-vous dans sa journée.
persona-over = L’étape est terminée. Votre table n’a pas écrit de portrait.
persona-full = Votre table a { $max } portraits : c’est le maximum ici.
persona-untitled = Sans prénom
persona-all = Tous nos portraits
persona-together = Écrivez à plusieurs : chaque rubrique s’enregistre toute seule, et toute la table la voit.
persona-drop = Jeter ce portrait
persona-drop-sure = Jeter ce portrait et ce qui y est écrit ?
persona-f-first-name = Prénom
persona-f-age = Âge
persona-f-commune = Commune
persona-f-situation = Métier ou situation
persona-f-morning = Le matin
persona-f-noon = À midi
persona-f-evening = Le soir
persona-f-change = Ce qui a changé
persona-f-word = En un mot
persona-how-first-name = Un prénom inventé.
persona-how-age = L’âge qu’elle aura.
persona-how-commune = Là où cette personne habite.
persona-how-situation = Boulangère, lycéen, retraitée, en recherche d’emploi…
persona-how-morning = Le réveil, le trajet, les premières rencontres : comment commence sa journée ?
persona-how-noon = Où déjeune-t-elle, avec qui, que voit-elle autour d’elle ?
persona-how-evening = Le retour, la famille, le quartier : comment finit sa journée ?
persona-how-change = Qu’est-ce qui est différent d’aujourd’hui, et qui lui plaît ?
persona-how-word = Le mot que cette personne dirait de sa vie ici.
persona-desk-count = { $sheets ->
    [0] Aucun portrait encore
    [one] { $sheets } portrait, { $shown } sur le mur
   *[other] { $sheets } portraits, { $shown } sur le mur
}
persona-desk-of-table = { $sheets ->
    [one] { $sheets } portrait
   *[other] { $sheets } portraits
}
persona-desk-table = Un portrait reste à sa table tant que vous ne le montrez pas.
persona-desk-room = Tous les portraits sont sur le mur, au fil de l’écriture.
persona-wall-how = Chaque table imagine quelqu’un et raconte sa journée.
persona-wall-begun = { $sheets ->
    [one] portrait commencé
   *[other] portraits commencés
}
persona-wall-count = { $sheets ->
    [one] { $sheets } habitant de demain
   *[other] { $sheets } habitants de demain
}
