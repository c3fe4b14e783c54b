vote-left = { $left ->
    [0] Vous avez donné toutes vos voix.
    [one] Il vous reste { $left } voix.
   *[other] Il vous reste { $left } voix.
}
vote-rule = { $cap ->
    [one] Une seule voix par groupe. Personne ne voit vos choix.
   *[other] { $cap } voix au plus sur un même groupe. Personne ne voit vos choix.
}
vote-counted = Votre vote est compté.
vote-waiting = Gardé ici, partira tout seul
vote-over = Le vote est terminé. Le résultat arrive.
vote-college = Le vote se compte par collège : sans collège, vous ne votez pas.
vote-host = Qui anime une table ne vote pas.
vote-none = Les groupes soumis au vote apparaîtront ici.
vote-ideas = { $count ->
    [one] { $count } idée
   *[other] { $count } idées
}
vote-ideas-of = { $count ->
    [one] { $count } idée du groupe « { $title } »
   *[other] { $count } idées du groupe « { $title } »
}
vote-result = { $voters ->
    [one] { $voters } personne a voté, { $dots } voix en tout.
   *[other] { $voters } personnes ont voté, { $dots } voix en tout.
}
vote-dots = { $dots ->
    [one] voix
   *[other] voix
}
vote-side = { $voters ->
    [0] aucune voix
    [one] { $dots } voix de { $voters } personne
   *[other] { $dots } voix de { $voters } personnes
}
vote-shares = Chaque barre montre la part des voix de ce collège.
vote-drawn-together = Les collèges de moins de { $least } votants sont réunis.
