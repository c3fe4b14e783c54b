talk-look-up = Regardez le mur : l’intervention va commencer.
talk-ask = Votre question
talk-ask-empty = Écrivez d’abord votre question.
talk-send = Poser ma question
talk-asked = Votre question est reçue.
talk-how = Une phrase, sans nom de personne. Votre question s’affiche sans votre nom.
talk-mine = Mes questions
talk-mine-kept = Gardée ici, partira toute seule
talk-mine-clear = Posée
talk-mine-waiting = Reçue, en relecture
talk-mine-aside = Mise de côté par l’animation
talk-mine-why = Mise de côté : { $why }
talk-take-back = Retirer
talk-take-back-this = Retirer ma question : { $text }
talk-others = Les questions de la salle
talk-people = { $n ->
    [0] Plus personne ne la pose
    [one] Posée par { $n } personne
   *[other] Posée par { $n } personnes
}
talk-current = En ce moment
talk-answered = Répondue
talk-me-too = Moi aussi
talk-me-too-this = Moi aussi, je pose cette question : { $text }
talk-wall-question = Une question de la salle
talk-wall-quote = « { $text } »
talk-wall-people = { $n ->
    [one] { $n } personne la pose
   *[other] { $n } personnes la posent
}
talk-wall-ask = Vos questions : sur votre tablette
talk-wall-questions = { $n ->
    [one] { $n } question, posez la vôtre sur votre tablette
   *[other] { $n } questions, posez la vôtre sur votre tablette
}
talk-questions = { $n ->
    [0] Questions de la salle
    [one] { $n } question de la salle
   *[other] { $n } questions de la salle
}
talk-none = Les questions arrivent ici, celles que le plus de personnes posent en premier.
talk-waiting = { $n ->
    [one] { $n } question attend d’être relue, sous « À relire ».
   *[other] { $n } questions attendent d’être relues, sous « À relire ».
}
talk-aside = { $n ->
    [one] { $n } question mise de côté
   *[other] { $n } questions mises de côté
}
talk-put-aside = Mettre de côté
talk-pick = Montrer en grand
talk-picked = Le mur montre cette question.
talk-unpick = Retirer du mur
talk-unpicked = Le mur montre de nouveau la page.
talk-on-wall = sur le mur
talk-done = Répondue
talk-told = La question est marquée comme répondue.
talk-again = Reposer
talk-told-again = La question est de nouveau posée.
talk-who = Qui parle
talk-speaker = Nom
talk-role = Fonction
talk-take-questions = La salle peut poser des questions
talk-save = Enregistrer
talk-save-page = Enregistrer la page
talk-title = Titre
talk-text = Texte
talk-bring = Choisir une image
talk-bringing = Envoi de l’image…
talk-other-picture = Changer d’image
talk-no-picture = Sans image
talk-picture-how = PNG, JPEG ou WebP, 2 Mo au plus.
talk-alt = Ce que montre l’image, pour qui ne la voit pas
talk-alt-needed = Dites en quelques mots ce que montre l’image.
talk-deck = Pages, dans l’ordre
talk-add = Ajouter une page
talk-up = Monter « { $title } »
talk-down = Descendre « { $title } »
talk-remove = Retirer « { $title } »
talk-untitled = Page { $n }
talk-full = { $n } pages au plus
talk-stepper = Pages montrées à la salle
talk-before = Avant
talk-now = Ce que voit la salle
talk-after = Ensuite
talk-back = Page d’avant
talk-on = Page suivante
talk-first = C’est le début.
talk-last = C’est la dernière page.
talk-place = { $n ->
    [0] Page de titre
   *[other] { $n } sur { $of }
  }
talk-keys = Page suivante et précédente : les touches « Page bas » et « Page haut », ou la télécommande.
talk-saved = C’est enregistré.
talk-notes = Vos notes, que personne d’autre ne voit
