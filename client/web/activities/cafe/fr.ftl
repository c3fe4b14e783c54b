cafe-round = Tour { $round } sur { $rounds }
cafe-go = Rejoignez { $table }
cafe-go-number = Rejoignez la table { $number }
cafe-go-how = Prenez votre tablette avec vous : vous y lirez ce qui s’est dit à cette table.
cafe-stay = Restez à { $table }
cafe-stay-number = Restez à la table { $number }
cafe-stay-how = D’autres vont vous rejoindre.
cafe-there = J’y suis
cafe-said = Dit à cette table
cafe-nothing = Rien n’est encore écrit à cette table.
cafe-mine = de vous
cafe-from-round = tour { $round }
cafe-kept = Gardée sur cette tablette
cafe-theme = Un thème
cafe-label = Votre idée
cafe-send = Ajouter à la table
cafe-rule = Une idée par note. Elle reste à cette table, pour ceux qui viendront après vous.
cafe-over = Le café est terminé.
cafe-host-notes = Idées à cette table
cafe-host = Vous restez à cette table. Aidez chacun à écrire.
cafe-host-again = Vous restez à cette table. Accueillez ceux qui arrivent, et dites-leur en une minute ce qui s’est dit.

cafe-console-rounds = Tours de table
cafe-console-how = À chaque tour, chacun change de table ; les animateurs restent. Les places sont équilibrées, et les collèges mêlés.
cafe-console-round = Tour { $round }
cafe-console-first = chacun à sa place
cafe-console-told = Tour { $round } : chacun sait où aller.
cafe-console-told-first = Tour { $round } : chacun est à sa place.
cafe-console-back = Revenir au tour { $round }
cafe-console-questions = Les questions des tables
cafe-console-questions-how = Une question, ou un objectif, par table. Si quelques tables seulement en ont une, le café se tient à celles-là.
cafe-console-give = { $objectives ->
    [one] Donner l’objectif adopté à chaque table
   *[other] Donner un objectif adopté à chaque table
}
cafe-console-save = Enregistrer
cafe-console-saved = Les questions des tables sont enregistrées.

cafe-wall-first = Installez-vous : le café va commencer
cafe-wall-begin = à vos places
cafe-wall-go = votre tablette vous dit où aller
cafe-wall-here = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
