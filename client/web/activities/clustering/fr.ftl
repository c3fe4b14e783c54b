clustering-how = Touchez les idées qui vont ensemble, puis donnez un nom à leur groupe.
clustering-how-room = Touchez les idées de la salle qui vont ensemble, puis donnez un nom à leur groupe.
clustering-hosts = L’animateur de la table compose les groupes. Dites-lui ce que vous voyez.
clustering-hosts-elsewhere = Les animateurs des autres tables et l’équipe d’animation composent les groupes. Vous les voyez se former ici.
clustering-hosts-nowhere = Personne n’anime votre table : l’équipe d’animation compose les groupes. Appelez-la pour lui dire ce que vous voyez.
clustering-watch = L’équipe d’animation compose les groupes. Vous les voyez se former ici.
clustering-over = Les groupes sont faits.
clustering-empty = Les idées de la table arriveront ici dès qu’elles seront partagées.
clustering-loose = À regrouper
clustering-none-loose = Toutes les idées sont dans un groupe.
clustering-no-group = Aucun groupe pour l’instant. Touchez deux idées qui vont ensemble.
clustering-no-group-yet = Les groupes apparaîtront ici.
clustering-count = { $count ->
    [one] { $count } idée
   *[other] { $count } idées
}
clustering-chosen = { $count ->
    [one] { $count } idée choisie
   *[other] { $count } idées choisies
}
clustering-new = Nouveau groupe
clustering-new-of = { $count ->
    [one] Nouveau groupe de { $count } idée
   *[other] Nouveau groupe de { $count } idées
}
clustering-make = Créer le groupe
clustering-made = Groupe « { $title } » créé.
clustering-title = Nom du groupe
clustering-title-needed = Donnez d’abord un nom au groupe.
clustering-out = Sortir du groupe
clustering-out-done = Idées sorties du groupe.
clustering-put-here = { $count ->
    [one] Mettre ici { $count } idée
   *[other] Mettre ici { $count } idées
}
clustering-put-into = { $count ->
    [one] Mettre ici { $count } idée, dans « { $title } »
   *[other] Mettre ici { $count } idées, dans « { $title } »
}
clustering-filed = { $count ->
    [one] { $count } idée déplacée.
   *[other] { $count } idées déplacées.
}
clustering-rename = Renommer le groupe
clustering-rename-this = Renommer « { $title } »
clustering-renamed = Groupe renommé.
clustering-merge = Fusionner
clustering-merge-this = Fusionner « { $title } » avec un autre groupe
clustering-merge-choose = Choisissez l’autre groupe.
clustering-merge-here = Fusionner ici
clustering-merge-into = Fusionner ici, dans « { $title } »
clustering-merged = Groupes fusionnés.
clustering-undone = Dernier geste annulé.
clustering-acted-since = Quelqu’un a agi depuis : utilisez « Annuler » pour le dernier geste.
clustering-waiting = Vos gestes sont gardés ici et partiront tout seuls
clustering-step-cluster-made = { $notes ->
    [one] Groupe créé avec { $notes } idée
   *[other] Groupe créé avec { $notes } idées
}
clustering-step-cluster-renamed = Groupe renommé
clustering-step-notes-filed = { $notes ->
    [one] { $notes } idée déplacée
   *[other] { $notes } idées déplacées
}
clustering-step-clusters-merged = { $notes ->
    [one] Fusion : { $notes } idée déplacée
   *[other] Fusion : { $notes } idées déplacées
}
clustering-step-clusters-gathered = { $notes ->
    [one] Groupes des tables repris : { $notes } idée
   *[other] Groupes des tables repris : { $notes } idées
}
clustering-step-cluster-split = { $notes ->
    [one] Groupe séparé : { $notes } idée
   *[other] Groupe séparé : { $notes } idées
}
clustering-step-cluster-dissolved = { $notes ->
    [one] Groupe défait : { $notes } idée
   *[other] Groupe défait : { $notes } idées
}
clustering-suggested = Cette idée va peut-être avec…
clustering-suggestions = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
clustering-suggestions-for = { $count ->
    [one] { $count } suggestion pour l’idée « { $text } »
   *[other] { $count } suggestions pour l’idée « { $text } »
}
clustering-suggested-for = Suggestions pour l’idée « { $text } »
clustering-suggested-into = La ranger dans « { $title } »
clustering-suggested-with = Créer un groupe avec « { $text } »
clustering-suggested-filed = Idée rangée dans « { $title } ».
clustering-quoted = « { $text } »
clustering-later = Pas maintenant
clustering-later-this = Pas maintenant : cacher ici les suggestions pour « { $text } »
clustering-later-again = { $count ->
    [one] Revoir { $count } suggestion cachée
   *[other] Revoir { $count } suggestions cachées
}
clustering-review = Où vont ces idées ?
clustering-review-left = { $count ->
    [one] Encore { $count } idée
   *[other] Encore { $count } idées
}
clustering-review-group = Elle va peut-être dans…
clustering-review-idea = Elle va peut-être avec…
clustering-review-next = Suivante
clustering-review-done = Toutes les suggestions sont vues.
clustering-reason-words = Mots en commun : { $words }
clustering-reason-near = Idée la plus proche : « { $text } »
clustering-reason-in = Idée la plus proche : « { $text } », dans « { $title } »
clustering-keep = Garder
clustering-keep-this = Garder « { $title } » : ce groupe devient le vôtre
clustering-kept = Groupe gardé.
clustering-step-cluster-kept = Groupe gardé
clustering-step-cluster-pinned = Groupe verrouillé ou libéré
clustering-step-guesses-forgotten = { $notes ->
    [one] Tri automatique effacé : { $notes } idée
   *[other] Tri automatique effacé : { $notes } idées
}
clustering-step-moves-accepted = { $notes ->
    [one] Réorganisation : { $notes } idée déplacée
   *[other] Réorganisation : { $notes } idées déplacées
}

host-notes = Idées à la table
host-loose = Encore à regrouper
host-suggested = Avec une suggestion
host-review = Passer les suggestions en revue
host-who-nobody = Les groupes sont faits par l’équipe d’animation.
host-who-hosts = Les groupes de la table se composent sur cette tablette.
host-who-everyone = Chacun à la table peut composer les groupes.

clustering-console-of = Seules les notes de ces étapes sont montrées ici : { $steps }.
