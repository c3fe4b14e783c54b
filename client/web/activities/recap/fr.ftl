recap-look-up = Regardez le mur : on y revient sur ce qui a été fait.
recap-place = { $n ->
    [0] Page de titre
   *[other] Page { $n } sur { $of }
  }
recap-votes = { $n ->
    [one] { $n } voix
   *[other] { $n } voix
}
recap-wall-votes = { $n ->
    [one] { $n } voix
   *[other] { $n } voix
}
recap-kind = Ce que montre la page
recap-kind-values = Des valeurs, chacune sur son île
recap-kind-paradoxes = Des paradoxes, d’une rive à l’autre
recap-kind-figures = Des chiffres clés
recap-kind-results = Des résultats, avec leurs voix
recap-kind-text = Du texte
recap-title = Titre
recap-text = Texte
recap-lines = Lignes
recap-lines-values = Une valeur par ligne. Sans rien, celles de l’atelier.
recap-lines-paradoxes = Un paradoxe par ligne, ses deux côtés séparés par une barre : Attractive | Inégale
recap-lines-figures = Un chiffre par ligne, puis ses mots : 198 | pistes de projets
recap-lines-results = Une ligne par résultat, puis ses voix : Se déplacer sans voiture | 34
recap-lines-text = Une phrase par ligne
recap-save = Enregistrer la page
recap-deck = Pages, dans l’ordre
recap-add = Ajouter une page
recap-up = Monter « { $title } »
recap-down = Descendre « { $title } »
recap-remove = Retirer « { $title } »
recap-untitled = Page { $n }
recap-full = { $n } pages au plus
recap-stepper = Pages montrées à la salle
recap-before = Avant
recap-now = Ce que voit la salle
recap-after = Ensuite
recap-back = Page d’avant
recap-on = Page suivante
recap-first = C’est le début.
recap-last = C’est la dernière page.
recap-keys = Page suivante et précédente : les touches « Page bas » et « Page haut », ou la télécommande.
recap-saved = C’est enregistré.
recap-notes = Vos notes, que personne d’autre ne voit
