# What the console of the facilitator says, and the table cards. French.

### Getting in
console-gate = La console de l’animation
console-gate-how = Pour entrer, ouvrez le lien affiché par le serveur à son démarrage, ou celui que vous a donné l’animation.
console-gate-link = Coller le lien ici
console-gate-do = Entrer
console-gate-not-a-link = Ce n’est pas un lien d’animation. Copiez-le en entier.
console-gate-refused = Ce lien ne marche plus. Demandez-en un autre à l’animation.
console-gate-unanswered = Le serveur ne répond pas. Votre lien reste bon : essayez encore.
console-loading = Chargement…
console-skip = Aller aux groupes

### The link with the server
console-offline = Le serveur ne répond plus. Les tablettes gardent les idées. Reprise automatique…
console-asked-waiting = { $asked ->
    [one] { $asked } demande partira au retour.
   *[other] { $asked } demandes partiront au retour.
  }
console-elsewhere = La console est ouverte ailleurs avec le même lien. Rien n’est perdu.
console-take-over = Continuer ici
console-refused-link = Cette console n’a plus accès à l’atelier. Entrez à nouveau avec un lien.
console-enter-again = Entrer avec un lien
console-unanswered = Cela n’a pas pu être fait : le serveur n’a pas répondu. Essayez encore.
console-ended-state = L’atelier est terminé. Tout reste lisible.

### Top
console-people = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
  }
console-tablet-count = { $tablets ->
    [one] { $tablets } tablette
   *[other] { $tablets } tablettes
  }
console-number = { $n }
console-of = { $n } / { $all }
console-clock = Temps de l’étape
console-left = Reste { $time }
console-over = Fin dépassée de { $time }
console-time-over = dépassé
console-paused = en pause
console-no-step = Aucune étape ouverte
console-no-clock = Sans limite
console-no-clock-why = Cette étape n’a pas de limite de temps.
console-minute-less = −1 minute
console-minute-more = +1 minute
console-minutes-left = { $minutes ->
    [0] Le temps est écoulé.
    [1] Il reste une minute.
   *[other] Il reste { $minutes } minutes.
  }
console-pause = Pause
console-resume = Reprendre
console-see-wall = Voir le mur
console-wall-settings = Réglages du mur
console-walls = { $walls ->
    [0] Aucun mur n’est ouvert.
    [one] { $walls } mur est ouvert.
   *[other] { $walls } murs sont ouverts.
  }
console-wall-light = Lumière
console-wall-day = Jour (salle éclairée)
console-wall-night = Nuit (écran LED, salle sombre)
console-wall-freeze = Figer le mur
console-wall-still = Moins de mouvement
console-wall-page = Page montrée
console-wall-turns = Chacune à son tour
console-wall-home = Vue d’ensemble
console-wall-theme = { $page }. { $name }
console-wall-one-page = Tout tient sur une page.
console-wall-frozen = Mur figé
console-wall-unfreeze = Relancer
console-wall-told-frozen = Le mur est figé.
console-wall-told-unfrozen = Le mur n’est plus figé.
console-wall-told-day = Le mur est en mode jour.
console-wall-told-night = Le mur est en mode nuit.
console-wall-told-still = Le mur montre moins de mouvement.
console-wall-told-moving = Le mur montre tous ses mouvements.
console-wall-told-turns = Le mur montre ses pages chacune à son tour.
console-wall-told-page = Le mur reste sur « { $name } ».
console-more = Plus
console-export-md = Télécharger la synthèse (texte)
console-export-csv = Télécharger les tableaux (CSV)
console-export-json = Télécharger tout (JSON)

### Left: the steps
console-steps = Étapes
console-status-ahead = à venir
console-status-open = en cours
console-status-closed = terminée
console-steps-past = { $steps ->
    [one] { $steps } étape passée
   *[other] { $steps } étapes passées
}
console-steps-unplayed = { $steps ->
    [one] { $steps } étape non jouée
   *[other] { $steps } étapes non jouées
}
console-minutes = { $minutes } min
console-begin = Commencer : { $title }
console-pass = Passer à { $title }
console-pass-back = Revenir à { $title }
console-pass-soon = Les tablettes passeront à { $title }
console-in-seconds = dans { $seconds } s
console-press-again = Appuyez encore une fois sur → pour y passer.
console-cancel = Annuler
console-foreseen = Les tablettes montreront cette étape.
console-foreseen-arrival = Le mur montrera comment rejoindre l’atelier.
console-foreseen-ideation = Chaque tablette montrera la question et de quoi écrire.
console-foreseen-clustering = Chaque table pourra regrouper ses idées.
console-foreseen-clustering-room = Les tables pourront regrouper les idées de la salle.
console-foreseen-vote = Chaque tablette montrera un bulletin de vote.
console-foreseen-vote-groups = Chaque tablette montrera un bulletin de vote avec { $groups ->
    [one] { $groups } groupe
   *[other] { $groups } groupes
  }. Les groupes ne bougeront plus.
console-foreseen-recap = Le mur montrera des pages, que vous tournez une à une.
console-foreseen-talk = Le mur montrera l’intervention ; les tablettes, de quoi poser une question.
console-foreseen-persona = Chaque table pourra imaginer un habitant et écrire sa journée.
console-foreseen-cards = Chaque table pourra écrire ses fiches, à plusieurs.
console-foreseen-cafe = Chaque tablette montrera la question de sa table et de quoi écrire. Les tours commencent quand vous le dites.
console-foreseen-crowd = Chaque tablette demandera une idée, une seule. On notera ensuite celles des autres.
console-foreseen-convergence = Rien ne se verra avant que vous ne montriez le tableau à la salle.
console-foreseen-report = Vous tirerez au sort l’ordre des tables ; le mur et les tablettes le montreront.
console-foreseen-closing = Chaque tablette demandera : « { $question } »
console-unseen = { $ideas ->
    [one] { $ideas } idée n’a pas encore été montrée à la salle.
   *[other] { $ideas } idées n’ont pas encore été montrées à la salle.
  }
console-loose-unvoted = { $ideas ->
    [one] { $ideas } idée n’est dans aucun groupe : on ne pourra pas voter pour elle.
   *[other] { $ideas } idées ne sont dans aucun groupe : on ne pourra pas voter pour elles.
  }
console-drafts-unkept = { $groups ->
    [one] { $groups } groupe est encore une proposition : personne ne l’a gardé.
   *[other] { $groups } groupes sont encore des propositions : personne ne les a gardés.
  }
console-drafts-see = Voir les groupes
console-unshown-vote = Le vote « { $title } » n’a pas été montré.
console-last-step = C’était la dernière étape. La personne qui a créé l’atelier peut le terminer.
console-close = Fermer cette étape
console-closed = { $title } : étape fermée.
console-reopen = Rouvrir cette étape
console-ideas-received = Idées reçues
console-to-read = À relire
console-tablets = Tablettes
console-weather-full = Le stockage du serveur est plein, ou son disque refuse d’écrire : plus rien ne s’enregistre pour l’instant. Le plus souvent, libérer de la place suffit.
console-weather-away = Le stockage du serveur ne répond pas : plus rien ne s’enregistre pour l’instant.
console-weather-emptied = Le stockage du serveur a été vidé ou remplacé : il faut remettre la sauvegarde en place.
console-weather-kept = On peut continuer à écrire : chaque tablette garde ce qu’elle envoie, et le renverra d’elle-même.
console-offline-tablets = Tablettes hors connexion
console-table-away = { $here ->
    [0] { $name } est hors connexion.
   *[other] { $name } : { $tablets ->
        [one] { $tablets } tablette hors connexion
       *[other] { $tablets } tablettes hors connexion
      }
  }
console-tables-away = { $tablets ->
    [one] { $tablets } tablette hors connexion
   *[other] { $tablets } tablettes hors connexion
  }, à { $tables } tables
console-ideas-waiting = { $ideas ->
    [one] { $ideas } idée en attente
   *[other] { $ideas } idées en attente
  }
console-end = Terminer l’atelier
console-end-ask = Terminer l’atelier ?
console-end-what = L’étape en cours se ferme, la porte aussi. Tout reste lisible, mais plus rien ne pourra être écrit. On ne peut pas revenir en arrière.
console-end-unshown-votes = { $n ->
    [one] Un vote n’a pas été montré : { $titles }. Ses bulletins seront effacés.
   *[other] { $n } votes n’ont pas été montrés : { $titles }. Leurs bulletins seront effacés.
}
console-end-unshown-card = { $n ->
    [one] Une fiche n’a pas été montrée à la salle : elle ne sera pas dans la synthèse.
   *[other] { $n } fiches n’ont pas été montrées à la salle : elles ne seront pas dans la synthèse.
}
console-end-unshown-persona = { $n ->
    [one] Un portrait n’a pas été montré à la salle : il ne sera pas dans la synthèse.
   *[other] { $n } portraits n’ont pas été montrés à la salle : ils ne seront pas dans la synthèse.
}
console-end-unshown-scores = Les notes n’ont pas été montrées : { $titles }. Elles seront effacées.
console-end-unshown-returns = Les retours n’ont pas été montrés : { $titles }. Ils seront effacés.
console-end-not = Continuer l’atelier
console-ended = L’atelier est terminé.

### Middle: views
console-views = Vues
console-view-groups = Groupes
console-view-loose = À regrouper
console-view-hall = Salle
console-search = Chercher
console-undo = Annuler
console-undone = C’est annulé.
console-acted-since = Quelqu’un a agi depuis : utilisez « Annuler » pour la dernière action.
console-undo-what = Annuler : { $verb ->
    [cluster_made] le nouveau groupe
    [cluster_renamed] le changement de nom
    [notes_filed] le rangement de { $ideas ->
        [one] { $ideas } idée
       *[other] { $ideas } idées
      }
    [clusters_merged] la fusion ({ $ideas ->
        [one] { $ideas } idée déplacée
       *[other] { $ideas } idées déplacées
      })
    [clusters_gathered] la reprise des groupes des tables ({ $ideas ->
        [one] { $ideas } idée
       *[other] { $ideas } idées
      })
    [cluster_split] la séparation de { $ideas ->
        [one] { $ideas } idée
       *[other] { $ideas } idées
      }
    [cluster_dissolved] la dissolution d’un groupe ({ $ideas ->
        [one] { $ideas } idée
       *[other] { $ideas } idées
      })
    [cluster_kept] l’accord donné à un groupe
    [cluster_pinned] le verrouillage d’un groupe
    [guesses_forgotten] l’effacement du tri automatique ({ $ideas ->
        [one] { $ideas } idée
       *[other] { $ideas } idées
      })
    [moves_accepted] la réorganisation ({ $ideas ->
        [one] { $ideas } idée déplacée
       *[other] { $ideas } idées déplacées
      })
   *[other] la dernière action
  }
console-history-what = { $verb ->
    [cluster_made] Le nouveau groupe
    [cluster_renamed] Le changement de nom
    [notes_filed] Le rangement de { $ideas ->
        [one] { $ideas } idée
       *[other] { $ideas } idées
      }
    [clusters_merged] La fusion ({ $ideas ->
        [one] { $ideas } idée déplacée
       *[other] { $ideas } idées déplacées
      })
    [clusters_gathered] La reprise des groupes des tables ({ $ideas ->
        [one] { $ideas } idée
       *[other] { $ideas } idées
      })
    [cluster_split] La séparation de { $ideas ->
        [one] { $ideas } idée
       *[other] { $ideas } idées
      }
    [cluster_dissolved] La dissolution d’un groupe ({ $ideas ->
        [one] { $ideas } idée
       *[other] { $ideas } idées
      })
    [cluster_kept] L’accord donné à un groupe
    [cluster_pinned] Le verrouillage d’un groupe
    [guesses_forgotten] L’effacement du tri automatique ({ $ideas ->
        [one] { $ideas } idée
       *[other] { $ideas } idées
      })
    [moves_accepted] La réorganisation ({ $ideas ->
        [one] { $ideas } idée déplacée
       *[other] { $ideas } idées déplacées
      })
   *[other] La dernière action
  }
console-history = Derniers gestes
console-history-open = Voir les derniers gestes sur les groupes
console-history-how = Les vingt derniers, le plus récent en premier. Chacun peut être annulé tant que rien de plus récent ne repose dessus.
console-history-where = Lieu
console-history-room = La salle
console-history-groups = Les groupes
console-history-lead = animation
console-history-participant = un participant, { $table }
console-history-host = l’animateur de { $table }
console-history-needed = Un geste plus récent repose dessus : annulez-le d’abord.
console-history-undo = Annuler : { $what }
console-answers = Ne montrer que ce qui répond à un objectif
console-answers-all = Tous les objectifs
console-answers-one = { $number } · { $title }
console-answers-short = Objectif { $number }
console-nothing-to-undo = Rien à annuler sur les groupes.
console-dismiss = Fermer

### Groups
console-groups = { $groups ->
    [0] Aucun groupe
    [one] { $groups } groupe
   *[other] { $groups } groupes
  }
console-group = Groupe
console-a-group = Groupe
console-new-group-title = Nom du nouveau groupe
console-group-title = Nom du groupe
console-create = Créer
console-made = { $ideas ->
    [0] Groupe « { $title } » créé.
    [one] Groupe « { $title } » créé avec { $ideas } idée.
   *[other] Groupe « { $title } » créé avec { $ideas } idées.
  }
console-rename = Renommer
console-renamed = Le groupe s’appelle « { $title } ».
console-dissolve = Dissoudre
console-dissolved = { $ideas ->
    [0] « { $title } » n’existe plus.
    [one] « { $title } » n’existe plus : { $ideas } idée à regrouper.
   *[other] « { $title } » n’existe plus : { $ideas } idées à regrouper.
  }
console-merge = Fusionner
console-merged = { $groups } groupes fusionnés : { $ideas ->
    [one] { $ideas } idée.
   *[other] { $ideas } idées.
  }
console-no-groups = Pas encore de groupe. Cochez des idées « À regrouper » pour en faire un.
console-no-ideas = Les idées arrivent ici dès qu’elles sont montrées à la salle.
console-found-nothing = Aucune idée, aucun groupe ne contient ces mots.
console-loose-call = { $ideas ->
    [one] { $ideas } idée à regrouper
   *[other] { $ideas } idées à regrouper
  }
console-tick = Choisir { $title }
console-ideas-word = { $ideas ->
    [one] idée
   *[other] idées
  }
console-mixed-themes = Thèmes mêlés
console-no-theme = Sans thème
console-empty-group = Aucune idée pour l’instant
console-empty-group-how = Ce groupe est vide. Cochez des idées « À regrouper », puis rangez-les ici.
console-all-groups = Tous les groupes
console-group-gone = Ce groupe n’existe plus : il a été fusionné ou dissous.
console-group-gone-short = Groupe retiré
console-ticked = Ce qui est choisi
console-groups-ticked = { $groups ->
    [one] { $groups } groupe choisi
   *[other] { $groups } groupes choisis
  }
console-ideas-in-all = { $ideas ->
    [one] { $ideas } idée
   *[other] { $ideas } idées
  }
console-will-merge = { $ideas ->
    [one] { $ideas } idée au total
   *[other] { $ideas } idées au total
  }
console-name-kept = Nom gardé
console-untick = Ne rien choisir

### Ideas
console-loose = { $ideas ->
    [0] Aucune idée à regrouper
    [one] { $ideas } idée à regrouper
   *[other] { $ideas } idées à regrouper
  }
console-loose-how = Touchez un groupe suggéré pour y ranger l’idée. Ou cochez des idées, puis choisissez leur groupe (au clavier : flèches, espace, puis G).
console-all-filed = Toutes les idées sont dans un groupe.
console-tick-all = { $ideas ->
    [one] Choisir cette idée
   *[other] Choisir les { $ideas } idées
  }
console-ideas-ticked = { $ideas ->
    [one] { $ideas } idée choisie
   *[other] { $ideas } idées choisies
  }
console-file-into = Ranger dans…
console-new-group = Nouveau groupe
console-make-named = Nouveau groupe « { $title } »
console-filed = { $ideas ->
    [one] { $ideas } idée rangée dans « { $title } ».
   *[other] { $ideas } idées rangées dans « { $title } ».
  }
console-unfiled = { $ideas ->
    [one] { $ideas } idée sortie du groupe.
   *[other] { $ideas } idées sorties du groupe.
  }
console-take-out = Sortir
console-set-aside-do = Écarter
console-set-aside = { $ideas ->
    [one] { $ideas } idée mise de côté.
   *[other] { $ideas } idées mises de côté.
  }

### The machine's sorting
console-view-alike = Idées proches
console-view-sorting = Tri
console-more-rows = Afficher { $n } de plus
console-quoted = « { $title } »
console-sorting = Aide au tri
console-sorting-much = Ce que fait la machine
console-sorting-live = En direct
console-sorting-live-what = Dès 20 idées, elle range les nouvelles et propose des groupes. Elle ne touche jamais à ce que quelqu’un a placé.
console-sorting-live-told = Aide au tri : en direct.
console-sorting-suggest = Suggestions
console-sorting-suggest-what = Elle ne range rien. Elle suggère où chaque idée pourrait aller, et vous décidez.
console-sorting-suggest-told = Aide au tri : suggestions seulement.
console-sorting-off = Arrêtée
console-sorting-off-what = Elle ne fait plus rien. Ce qui est rangé le reste.
console-sorting-off-told = L’aide au tri est arrêtée.
console-sorting-set = Régler
console-sorting-line = { $mode ->
    [live] Aide au tri en direct, niveau « { $level } ».
    [suggest] Aide au tri : suggestions seulement, niveau « { $level } ».
   *[off] L’aide au tri est arrêtée.
  }
console-sorter-starting = L’aide au tri se prépare : les premières suggestions arrivent bientôt.
console-sorter-away = L’aide au tri ne répond pas pour l’instant. Rien n’est perdu : on peut ranger à la main.
console-sorter-off = L’aide au tri n’est pas installée sur ce serveur. On peut ranger à la main.
console-forget = Effacer le tri automatique
console-forget-what = { $ideas ->
    [0] La machine n’a rien rangé que l’on puisse effacer.
    [one] { $ideas } idée rangée par la machine reviendra dans « À regrouper ». Ce qui est placé à la main, gardé ou verrouillé reste.
   *[other] { $ideas } idées rangées par la machine reviendront dans « À regrouper ». Ce qui est placé à la main, gardé ou verrouillé reste.
  }{ $live ->
    [true] { " " }L’aide passera sur Suggestions, pour ne pas recommencer aussitôt.
   *[false] { "" }
  }
console-forgotten = Tri automatique effacé : { $ideas ->
    [one] { $ideas } idée à regrouper.
   *[other] { $ideas } idées à regrouper.
  }
console-forgotten-held = Tri automatique effacé : { $ideas ->
    [one] { $ideas } idée à regrouper.
   *[other] { $ideas } idées à regrouper.
  } L’aide au tri ne fait plus que suggérer.
console-level = Niveau de détail
console-level-what = { $mode ->
    [off] Aucune idée déjà rangée ne bouge.
   *[other] Aucune idée déjà rangée ne bouge ; celles qui restent à regrouper sont essayées à ce niveau.
  }
console-level-detail = Détail
console-level-middle = Intermédiaire
console-level-overview = Vue d’ensemble
console-level-told = Niveau de détail : { $level }. { $mode ->
    [off] Aucune idée déjà rangée ne bouge.
   *[other] Aucune idée déjà rangée ne bouge ; celles qui restent à regrouper sont essayées à ce niveau.
  }
console-ask-moves = Proposer un autre rangement
console-ask-what = La machine propose, vous choisissez. Rien ne bouge avant votre accord.
console-ask-off = L’aide au tri est arrêtée : choisissez d’abord En direct ou Suggestions.
console-ask-again = Demander encore
console-thinking = La machine réfléchit…
console-thinking-what = Vous pouvez continuer : rien ne bouge.
console-thinking-long = C’est plus long que d’habitude : elle est peut-être arrêtée. Rien ne bouge.
console-wait-no-more = Ne plus attendre

### Drafts
console-draft = Proposition
console-untitled = Sans titre
console-keep = Garder
console-keep-ideas = { $ideas ->
    [one] Garder { $ideas } idée
   *[other] Garder les { $ideas } idées
  }
console-kept = { $ideas ->
    [one] « { $title } » est gardé, avec { $ideas } idée.
   *[other] « { $title } » est gardé, avec { $ideas } idées.
  }
console-refuse = Refuser
console-pin = Verrouiller « { $title } »
console-pin-do = Verrouiller
console-unpin-do = Déverrouiller
console-pin-what = Verrouiller : la machine n’y ajoutera et n’en retirera rien
console-unpin-what = Verrouillé : la machine n’y touche pas. Appuyer pour déverrouiller
console-pinned = « { $title } » est verrouillé : la machine n’y touche plus.
console-unpinned = « { $title } » n’est plus verrouillé.
console-pinned-word = Verrouillé
console-by-machine = { $all } idées dont { $ideas ->
    [one] { $ideas } rangée par la machine
   *[other] { $ideas } rangées par la machine
  }
console-all-by-machine = { $ideas ->
    [one] { $ideas } idée, rangée par la machine
   *[other] { $ideas } idées, toutes rangées par la machine
  }

### Why an idea lies where it does
console-guessed = Rangée par la machine.
console-why = Pourquoi ici ?
console-why-near = Proche de
console-why-words = Mots en commun :
console-why-nothing = Plus de raison à montrer : l’idée ou ses voisines ont changé depuis.
console-why-others = Elle irait peut-être aussi dans
console-file-here = Ranger dans
console-well-here = Elle est bien ici
console-lies-in = Dans « { $title } »
console-lies-loose = À regrouper
console-lies-aside = Mise de côté
console-maybe = Peut-être avec
console-maybe-near = Proche de
console-pair-do = Faire un groupe avec
console-pair-title = Nom du groupe, avec « { $text } »

### Ideas that may say the same
console-alike = { $pairs ->
    [0] Aucune idée proche
    [one] { $pairs } paire d’idées proches
   *[other] { $pairs } paires d’idées proches
  }
console-piles = { $piles ->
    [one] { $piles } idée dite plusieurs fois
   *[other] { $piles } idées dites plusieurs fois
  }
console-pile = { $ideas } fois la même idée
console-pile-in = Dans « { $title } » : { $ideas }
console-pile-together = Mettre ensemble dans « { $title } »
console-pile-loose = À regrouper : { $ideas }
console-alike-how = Ces idées disent peut-être la même chose. Rien n’est rapproché sans vous.
console-alike-none = Quand deux idées semblent dire la même chose, elles apparaissent ici, côte à côte.
console-alike-together = { $pairs ->
    [one] { $pairs } paire déjà dans le même groupe
   *[other] { $pairs } paires déjà dans le même groupe
  }
console-together = Mettre ensemble
console-together-here = Mettre ensemble ici
console-not-same = Ce n’est pas la même idée
console-parted = C’est noté : ce sont deux idées différentes.
console-pair-done = C’est fait
console-likeness = { $nearness ->
    [same] Presque la même chose
    [very] Très proches
   *[maybe] Peut-être proches
  }

### A re-organising that is proposed
console-moves = Réorganisation proposée, niveau « { $level } »
console-moves-what = { $ideas ->
    [one] { $ideas } déplacement
   *[other] { $ideas } déplacements
  } vers { $groups ->
    [one] { $groups } groupe
   *[other] { $groups } groupes
  }. La salle passerait de { $before } à { $after ->
    [one] { $after } groupe
   *[other] { $after } groupes
  }. Rien n’a encore bougé : décochez ce que vous ne voulez pas.
console-moves-decide = Décider de la réorganisation
console-moves-none = Rien à changer à ce niveau.
console-moves-seen = Fermer
console-moves-wait = { $ideas ->
    [0] La machine a répondu.
    [one] La machine propose { $ideas } déplacement.
   *[other] La machine propose { $ideas } déplacements.
  }
console-moves-see = Voir
console-moves-ticked = { $ideas ->
    [0] Aucun déplacement choisi
    [one] { $ideas } déplacement choisi
   *[other] { $ideas } déplacements choisis
  }
console-moves-after = De { $before } à { $after ->
    [one] { $after } groupe
   *[other] { $after } groupes
  }
console-moves-many-off = Plus de { $max } déplacements décochés : gardez-en davantage, ou refusez tout.
console-moves-accept = { $ideas ->
    [0] Appliquer
    [one] Appliquer { $ideas } déplacement
   *[other] Appliquer { $ideas } déplacements
  }
console-moves-accepted = { $ideas ->
    [one] { $ideas } idée déplacée.
   *[other] { $ideas } idées déplacées.
  }
console-moves-refuse = Tout refuser
console-moves-refused = Proposition refusée : rien n’a bougé.
console-moves-arriving = { $arriving ->
    [0] Aucune n’arrive
    [one] { $arriving } arrive
   *[other] { $arriving } arrivent
  }{ $there ->
    [0] { "" }
    [one] , { $there } y est déjà
   *[other] , { $there } y sont déjà
  }
console-move-from = de
console-move-to = vers
console-new-tag = Nouveau
console-out-of-groups = Hors des groupes, à regrouper

### The groups sorted otherwise
console-by = Triés par
console-by-group = Groupe
console-by-theme = Thématique
console-by-college = Collège
console-by-table = Table
console-by-commune = Commune
console-otherwise = Triés autrement : { $by ->
    [theme] par thématique
    [college] par collège
    [table] par table
   *[commune] par commune
  }
console-side-count = { $ideas ->
    [one] { $ideas } idée
   *[other] { $ideas } idées
  }, { $groups ->
    [one] { $groups } groupe
   *[other] { $groups } groupes
  }
console-others = Autres
console-others-more = { $groups ->
    [one] Voir l’autre groupe
   *[other] Voir les { $groups } autres groupes
  }
console-fewer = En voir moins
console-untold = { $groups ->
    [one] { $groups } groupe de moins de trois idées n’est pas compté ici.
   *[other] { $groups } groupes de moins de trois idées ne sont pas comptés ici.
  }
console-others-what = « Autres » : { $what ->
    [college] les collèges de moins de { $least } personnes.
    [table] les tables qui n’ont qu’une idée dans le groupe.
   *[commune] les communes de moins de { $least } personnes.
  }
console-onesided = { $groups ->
    [one] { $groups } groupe, écrit par un seul collège ou une seule commune, n’est pas détaillé ici.
   *[other] { $groups } groupes, écrits par un seul collège ou une seule commune, ne sont pas détaillés ici.
  }
console-unsaid = { $ideas ->
    [one] { $ideas } idée ne dit pas { $what ->
        [college] son collège.
       *[commune] sa commune.
      }
   *[other] { $ideas } idées ne disent pas { $what ->
        [college] leur collège.
       *[commune] leur commune.
      }
  }
console-nobody-told = Rien à montrer pour l’instant : il faut des groupes d’au moins trois idées.
console-only-what = Groupes à montrer
console-only-none = Tous
console-only = Seulement : { $college }
console-only-all = { $colleges ->
    [2] Les deux
   *[other] Tous les collèges ensemble
  }
console-only-found = { $which } : { $groups ->
    [one] { $groups } groupe
   *[other] { $groups } groupes
  }
console-only-nothing = { $which } : aucun groupe.

### Right: what needs reading
console-nothing-to-read = Rien à relire.
console-reason-all = À lire avant le mur
console-mask = Masquer le nom
console-somebody = quelqu’un
console-show = Afficher
console-put-aside = Écarter
console-question-of = Question posée pendant « { $title } »
console-question-show = Laisser poser
console-question-shown = La salle voit cette question.
console-question-set-aside = La question est mise de côté.
console-correct = Corriger
console-correct-label = L’idée, telle qu’elle sera affichée
console-show-so = Afficher ainsi
console-shown = L’idée est sur le mur.
console-corrected = L’idée est sur le mur, corrigée.
console-hidden = { $ideas ->
    [one] { $ideas } idée mise de côté
   *[other] { $ideas } idées mises de côté
  }
console-restore = Remettre sur le mur
console-restored = L’idée est de nouveau sur le mur.

### The hall
console-hall = { $people ->
    [0] Personne pour l’instant
    [one] { $people } personne dans la salle
   *[other] { $people } personnes dans la salle
  }
console-cards = Cartes de table
console-door-open = La porte est ouverte
console-door-closed = La porte est fermée
console-door-closed-what = Personne d’autre ne peut entrer. Les personnes déjà là continuent. Le code reste le même à la réouverture.
console-door-close = Fermer la porte
console-door-open-do = Ouvrir la porte
console-code = Code de la salle :
console-code-new = Nouveau code
console-code-new-what = Avec un nouveau code, les cartes imprimées et le code donné avant ne marcheront plus.
console-code-changed = Le code a changé. L’ancien ne marche plus.
console-qr = Code à scanner : { $url }
console-links = Inviter
console-link-for = Pour
console-link-facilitator = une autre personne qui anime
console-link-host = une personne qui anime une table
console-link-wall = un mur
console-link-lead = la personne qui prend la suite de l’animation principale
console-link-lead-what = Cette personne pourra tout faire, et terminer l’atelier. Vous gardez aussi la main : quittez la console quand elle est entrée.
console-link-make = Créer un lien
console-link = Lien
console-link-once = À donner à cette personne seulement : qui a ce lien peut entrer.
console-copy = Copier le lien
console-copied = Le lien est copié.
console-copy-by-hand = Le lien est sélectionné : copiez-le avec Ctrl + C.
console-colleges = Qui est là
console-college = Collège
console-present = Présents
console-tables = { $tables ->
    [one] { $tables } table
   *[other] { $tables } tables
  }
console-table = Table
console-seated = Participants assis
console-ideas-written = Idées de cette étape
console-tablets-away = { $tablets ->
    [one] { $tablets } hors connexion
   *[other] { $tablets } hors connexion
  }

### Writing
console-seen = Jusqu’où les idées se voient
console-seen-alone = Chacun pour soi
console-seen-table = Sa table
console-seen-room = Toute la salle
console-seen-alone-now = Chacun ne voit que ses idées.
console-seen-table-now = Chaque table voit ses idées.
console-seen-room-now = Le mur montre les idées.
console-seen-alone-would = Les idées redeviendront privées.
console-seen-table-would = Chaque table verra ses idées, pas celles des autres.
console-seen-room-would = { $ideas ->
    [0] Les idées deviendront visibles sur le mur.
    [one] { $ideas } idée deviendra visible.
   *[other] { $ideas } idées deviendront visibles.
  }
console-seen-alone-told = Chacun ne voit plus que ses idées.
console-seen-table-told = Chaque table voit ses idées.
console-seen-room-told = La salle voit les idées.

### Grouping
console-grouping = Regroupement
console-grouping-rules = { $where ->
    [room] Les groupes sont ceux de toute la salle.
   *[tables] Chaque table fait ses propres groupes.
  } { $who ->
    [hosts] Seuls les animateurs de table regroupent.
    [nobody] Vous seul regroupez.
   *[everyone] Tout le monde peut regrouper.
  }
console-grouped = { $ideas } sur { $all } dans un groupe
console-see-groups = { $groups ->
    [0] Voir les groupes
    [one] Voir { $groups } groupe
   *[other] Voir les { $groups } groupes
  }
console-tables-groups = { $groups ->
    [0] Les tables n’ont pas encore fait de groupe.
    [one] Les tables ont fait { $groups } groupe.
   *[other] Les tables ont fait { $groups } groupes.
  }
console-table-groups = Groupes
console-table-grouped = Idées dans un groupe
console-gather = Reprendre les groupes des tables
console-gather-what = { $groups ->
    [one] Les tables ont fait { $groups } groupe. Il deviendra un groupe de la salle, avec ses idées que personne n’a encore rangées.
   *[other] Les tables ont fait { $groups } groupes. Chacun deviendra un groupe de la salle, avec ses idées que personne n’a encore rangées.
  } Cela peut s’annuler.
console-gathered = { $groups ->
    [0] Rien à reprendre : ces idées sont déjà dans un groupe, ou la salle ne les voit pas encore.
    [one] { $groups } groupe des tables repris.
   *[other] { $groups } groupes des tables repris.
  }

### Closing
console-returns = Retours
console-returned = { $given ->
    [one] { $given } sur { $people } a répondu
   *[other] { $given } sur { $people } ont répondu
}
console-returns-one = Une seule personne a répondu : les retours ne peuvent pas être montrés, ils diraient ce qu’elle a répondu.
console-returns-what = La salle verra combien de personnes ont donné chaque note. Les phrases restent ici, sans nom : vous pouvez les lire à voix haute. Plus personne ne pourra répondre.
console-returns-show = Montrer les retours
console-returns-soon = La salle verra les retours
console-returns-shown = Les retours sont sur le mur.
console-scores = Le temps passé ici en valait-il la peine ?
console-score = { $score ->
    [1] 1 · pas du tout
    [5] 5 · tout à fait
   *[other] { $score }
  }
console-sentences = { $sentences ->
    [one] { $sentences } phrase
   *[other] { $sentences } phrases
  }
console-no-sentences = Personne n’a laissé de phrase.

### Beside the agenda
console-standing = Ce qui est devant la salle
console-covered = Les tablettes montrent « Regardez le mur ».
console-cover = Faire regarder le mur
console-uncover = Rendre les tablettes
console-cover-told = Les tablettes montrent « Regardez le mur ».
console-uncover-told = Les tablettes sont rendues.
console-lit = En avant sur le mur : { $what }
console-lit-gone = plus affiché
console-light = Mettre en avant
console-unlight = Ne plus mettre en avant
console-light-told = C’est en grand sur le mur.
console-unlight-told = Le mur montre de nouveau tout.
console-said = { $whom } : { $text }
console-said-room = À la salle
console-said-back = Retirer
console-other-walls = Autres murs
console-other-walls-what = Sur le mur lui-même, les touches 1 à 4 disent lequel il est. Le mur 1 suit toujours la salle.
console-wall-number = Mur { $wall }
console-wall-open = Ouvrir le mur { $wall }
console-view-room-wall = comme le mur 1
console-view-agenda-wall = le déroulé
console-view-latest-wall = les dernières idées, en grand
console-view-theme-wall = seulement : { $theme }
console-speak = Parler à la salle
console-message = Message
console-message-to = Pour
console-message-room = toute la salle
console-message-wall = Aussi sur le mur
console-message-send = Envoyer
console-message-told = Le message est sur les tablettes.
console-calls = Appels
console-calls-wait = { $calls ->
    [0] Quelqu’un va à chaque table qui appelle.
    [one] { $calls } table appelle.
   *[other] { $calls } tables appellent.
  }
console-call-since = { $minutes ->
    [0] À l’instant
   *[other] Depuis { $minutes } min
  }
console-call-host = par qui anime la table
console-call-take = J’y vais
console-call-mine = Vous y allez.
console-call-others = Une autre personne y va.
console-call-leave = Je n’y vais plus
console-call-again = Remettre dans la file
console-call-close = C’est fait
console-call-closed = { $table } : appel terminé.
console-ready = Tables prêtes
console-quiet = Tables silencieuses
console-quiet-idea = Tables silencieuses, rien écrit à cette étape : { $tables }
console-quiet-tablet = Aucune tablette connectée : { $tables }
console-table-time = Temps en plus
console-table-more = +1 minute : { $table }
console-table-less = −1 minute : { $table }
console-table-more-by = +{ $minutes } min
console-table-ready = Prête
console-day-late = En retard de { $time }, fin vers { $hour }
console-day-ahead = En avance de { $time }, fin vers { $hour }
console-day-on-time = À l’heure, fin vers { $hour }
console-starts = vers { $hour }
console-back-what = Rien n’est perdu de ce qui est écrit ou voté.
console-seats = Places
console-seats-what = L’animateur d’une table est à côté et ne prend pas de place. Sans nom : une place est un numéro d’arrivée, un collège, une commune. Rien ne la relie à une idée ou à un vote.
console-seats-of = { $people ->
    [one] { $table } : { $people } participant assis
   *[other] { $table } : { $people } participants assis
  }
console-seats-hosts = { $hosts ->
    [one] { $hosts } animateur à côté
   *[other] { $hosts } animateurs à côté
  }
console-seat-host-table = Table de l’animateur
console-seat = Place { $seat }
console-seat-table = Table de la place { $seat }
console-seat-moved = La tablette montre la table à rejoindre : { $table }.
console-balance = Équilibrer les tables
console-balance-even = Les tables sont équilibrées : rien à changer.
console-balance-moves = { $people ->
    [one] { $people } personne change de table.
   *[other] { $people } personnes changent de table.
  }
console-balance-what = Chaque table aurait à peu près la part de la salle de chaque collège, et moins de voisins d’une même commune. Personne n’a encore bougé.
console-balance-line = { $leaves } vers { $joins } : { $who }
console-balance-accept = Demander ces changements
console-balance-refuse = Laisser comme c’est
console-balance-done = { $people ->
    [one] Une tablette dit quelle table rejoindre.
   *[other] { $people } tablettes disent quelle table rejoindre.
  }
console-why-aside = Pourquoi l’écarter ?
console-aside-off-topic = Hors sujet
console-aside-person = Parle d’une personne
console-aside-rude = Propos blessant
console-aside-twice = Déjà dit
console-aside-other = Autre raison, ou aucune
console-moderation = { $acts ->
    [one] Journal de relecture : { $acts } décision
   *[other] Journal de relecture : { $acts } décisions
  }
console-moderation-act = { $act ->
    [hidden] Mise de côté
    [shown] Affichée
   *[corrected] Corrigée
  } · { $table } · { $role }
console-scribe = Écrire pour une table
console-scribe-unsaid = sans le dire
console-others-lead = { $consoles ->
    [one] { $consoles } autre console ouverte.
   *[other] { $consoles } autres consoles ouvertes.
  }
console-did = { $hour } · { $role } : { $what }.
console-did-phase-opened = a ouvert une étape
console-did-phase-closed = a fermé une étape
console-did-phase-reopened = a rouvert une étape
console-did-phase-extended = a changé la fin de l’étape
console-did-phase-paused = a mis en pause
console-did-phase-resumed = a relancé le temps
console-did-phase-planned = a changé le déroulé
console-did-visibility-set = a changé jusqu’où les idées se voient
console-did-wall-set = a réglé le mur
console-did-spotlight-set = a changé ce qui est en avant
console-did-wall-view-set = a réglé un autre mur
console-did-attention-set = a fait regarder le mur, ou rendu les tablettes
console-did-message-sent = a envoyé un message
console-did-message-taken-back = a retiré un message
console-did-help-taken = va voir une table
console-did-help-left = a remis un appel dans la file
console-did-help-closed = a fini un appel
console-did-table-time-given = a donné du temps à une table
console-did-seating-proposed = a demandé un équilibrage
console-did-person-moved = a fait changer quelqu’un de table
console-did-seating-settled = a décidé de l’équilibrage
console-did-note-written = a écrit pour une table
console-did-note-hidden = a mis une idée de côté
console-did-note-shown = a affiché une idée
console-did-note-corrected = a corrigé une idée
console-did-cluster-made = a fait un groupe
console-did-cluster-renamed = a renommé un groupe
console-did-notes-filed = a rangé des idées
console-did-clusters-merged = a fusionné des groupes
console-did-cluster-dissolved = a défait un groupe
console-did-cluster-kept = a gardé un groupe
console-did-clustering-undone = a annulé une action
console-did-objective-adopted = a adopté un objectif
console-did-door-opened = a ouvert la porte
console-did-door-closed = a fermé la porte
console-did-atelier-ended = a terminé l’atelier
console-did-ballot-cast = a saisi un bulletin papier
console-did-ballot-torn = a retiré un bulletin papier
console-did-cluster-pinned = a verrouillé ou déverrouillé un groupe
console-did-cluster-split = a partagé un groupe en deux
console-did-clusters-gathered = a repris les groupes des tables
console-did-convergence-shown = a montré le tableau de convergence
console-did-field-read = a relu une fiche ou un portrait
console-did-field-written = a écrit dans une fiche ou un portrait
console-did-guesses-forgotten = a retiré des propositions de la machine
console-did-item-parted = a séparé deux sujets
console-did-items-matched = a rapproché deux sujets
console-did-label-overridden = a changé la lecture d’un sujet
console-did-moves-accepted = a accepté un réarrangement
console-did-moves-refused = a refusé un réarrangement
console-did-objective-dropped = a retiré un objectif adopté
console-did-objective-renamed = a renommé un objectif adopté
console-did-order-drawn = a changé l’ordre des tables
console-did-page-shown = a changé la page sur le mur
console-did-question-answered = a marqué une question
console-did-question-picked = a changé la question sur le mur
console-did-question-set = a relu une question
console-did-reorganising-asked = a demandé un réarrangement
console-did-results-brought = a apporté les résultats d’un autre atelier
console-did-results-dropped = a retiré les résultats d’un autre atelier
console-did-returns-shown = a montré les retours
console-did-rotated = a fait tourner les tables
console-did-round-dealt = a lancé un tour
console-did-round-opened = a ouvert un second tour
console-did-round-set = a lancé ou arrêté un tour
console-did-scores-revealed = a montré les idées les mieux notées
console-did-sheet-dropped = a jeté une fiche ou un portrait
console-did-sheet-hidden = a retiré une fiche ou un portrait du mur
console-did-sheet-opened = a commencé une fiche ou un portrait
console-did-sheet-shown = a montré une fiche ou un portrait
console-did-slide-shown = a changé la page sur le mur
console-did-sorting-set = a réglé l’aide au tri
console-did-table-called = a donné ou repris la parole à une table
console-did-twins-parted = a gardé deux idées proches séparées
console-did-votes-revealed = a montré le résultat d’un vote
console-did-word-struck = a retiré ou remis un mot
console-did-something = a changé quelque chose

### Keys
console-keys = Raccourcis clavier
console-keys-on = Utiliser ces touches
console-key-pause = Espace
console-key-pause-does = mettre en pause, reprendre
console-key-next = →
console-key-next-does = étape suivante (deux fois)
console-key-merge = M
console-key-merge-does = fusionner les groupes choisis
console-key-file = G
console-key-file-does = ranger les idées choisies
console-key-keep = K
console-key-keep-does = garder la proposition
console-key-refuse = X
console-key-refuse-does = refuser la proposition, séparer deux idées proches
console-key-adopt = A
console-key-adopt-does = adopter l’objectif ou la valeur de la ligne choisie
console-key-pin = L
console-key-pin-does = verrouiller le groupe, ou le déverrouiller
console-key-why = W
console-key-why-does = pourquoi cette idée est ici
console-key-first = 1
console-key-first-does = ranger l’idée dans la première suggestion
console-key-second = 2
console-key-second-does = … dans la deuxième
console-key-third = 3
console-key-third-does = … dans la troisième
console-key-sorting = T
console-key-sorting-does = aide au tri
console-key-undo = Z
console-key-undo-does = annuler la dernière action sur les groupes
console-key-search = /
console-key-search-does = chercher
console-key-untick = Échap
console-key-untick-does = arrêter le passage, ne rien choisir
console-key-help = ?
console-key-help-does = cette liste

### Table cards
cards-title = Cartes de table – { $title }
cards-how = { $tables ->
    [one] { $tables } carte, une page A4 par table.
   *[other] { $tables } cartes, une page A4 par table.
  }
cards-no-token = Ouvrez d’abord la console, puis « Cartes de table » dans la vue Salle.
cards-door-closed = La porte est fermée : ouvrez-la dans la console, vue Salle, pour que les cartes portent un code.
cards-wifi = Nom du Wi-Fi
cards-wifi-password = Mot de passe du Wi-Fi
cards-wifi-put = Mettre sur les cartes
cards-wifi-how = Facultatif. Ces mots servent à dessiner le code et ne sont gardés nulle part.
cards-wifi-qr = Code du Wi-Fi { $name }
cards-with-hosts = Ajouter les codes de qui anime les tables
cards-with-rules = Ajouter les règles de publication
cards-print = Imprimer
cards-step-wifi = Rejoindre le Wi-Fi
cards-step-join = Scanner pour participer
cards-step-join-how = Avec l’appareil photo de la tablette ou du téléphone.
cards-or = Ou tapez
cards-code = code
cards-hosts = Pour qui anime les tables
cards-hosts-how = À découper et à remettre en main propre : qui scanne ce code anime la table.
cards-host = anime cette table
