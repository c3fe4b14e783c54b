### A ballot
vote-left = { $left ->
    [0] Vous avez donné toutes vos voix.
    [one] Il vous reste { $left } voix.
   *[other] Il vous reste { $left } voix.
}
vote-budget-left = { $left ->
    [0] Tout est réparti : { $budget } { $unit }.
   *[other] Il vous reste { $left } { $unit } sur { $budget }.
}
vote-answered = { $done ->
    [one] { $done } réponse sur { $of }
   *[other] { $done } réponses sur { $of }
}
vote-rule-dots = { $cap ->
    [one] { $budget } voix à répartir, une seule sur une même ligne.
   *[other] { $budget } voix à répartir, { $cap } au plus sur une même ligne.
}
vote-rule-opinion = D’accord, pas d’accord, ou « je passe ». Ne rien répondre n’est pas passer.
vote-rule-rating = Une note de 1 à { $levels } pour chaque ligne, { $levels } étant la meilleure.
vote-rule-gradients = Huit degrés, du soutien de tout cœur jusqu’au veto.
vote-rule-judgment = Une mention pour chaque ligne, d’Excellent à « À rejeter ». Deux lignes peuvent avoir la même. Sans réponse, une ligne compte comme « À rejeter ».
vote-rule-ranking = Placez ce qui compte pour vous, du plus au moins important. Ce que vous laissez de côté vient à la suite.
vote-rule-budget = { $step ->
    [one] { $budget } { $unit } à répartir comme vous le voulez.
   *[other] { $budget } { $unit } à répartir, par pas de { $step }.
}
vote-rule-matrix = Pour chaque ligne : l’effet qu’elle aurait, et si elle est faisable.
vote-rule-pulse = Une seule réponse, de 1 à { $levels }.
vote-rule-word = Un seul mot, ou deux ou trois.
vote-secret = Personne ne voit vos choix, et vous pouvez les changer jusqu’à la fin du vote.
vote-counted = Votre vote est compté.
vote-entered = Bulletin enregistré.
vote-waiting = Gardé ici, partira tout seul
vote-waiting-short = gardé ici
vote-over-few = Le vote est terminé. Il y a trop peu de bulletins pour montrer un résultat.
vote-over = Le vote est terminé. Le résultat arrive.
vote-college = Le vote se compte par collège : sans collège, vous ne votez pas.
vote-host = Qui anime une table ne vote pas. Vous pouvez saisir les bulletins papier, plus bas.
vote-none = Ce qui est soumis au vote apparaîtra ici.
vote-gone = Retirée depuis
vote-mine = Vous l’avez écrite : pas de vote dessus
vote-ideas = { $count ->
    [one] { $count } idée
   *[other] { $count } idées
}
vote-ideas-of = { $count ->
    [one] { $count } idée du groupe « { $title } »
   *[other] { $count } idées du groupe « { $title } »
}
vote-cost = Coût : { $amount } { $unit }
vote-answer-of = Votre réponse pour « { $title } »
vote-agree = D’accord
vote-disagree = Pas d’accord
vote-pass = Je passe
vote-undecided = Pas encore de réponse
vote-take-back = Retirer ma réponse
vote-take-back-of = Retirer ma réponse pour « { $title } »
vote-item-of = { $n } sur { $of }
vote-back = Revenir
vote-next = Continuer
vote-later = Répondre plus tard
vote-to-check = Vérifier mes réponses
vote-check = Vérification
vote-check-title = Vos réponses
vote-check-all = Vous avez répondu à tout. Vous pouvez encore changer d’avis.
vote-check-left = { $left ->
    [one] { $left } ligne attend encore votre réponse.
   *[other] { $left } lignes attendent encore votre réponse.
}
vote-change = Changer
vote-see = Répondre
vote-change-of = Répondre pour « { $title } »
vote-from-start = Revoir depuis le début
vote-answer-rest = { $left ->
    [one] Répondre à la ligne qui reste
   *[other] Répondre aux { $left } lignes qui restent
}
vote-level = { $level } sur { $levels }
vote-least = peu
vote-most = beaucoup
vote-mention-6 = Excellent
vote-mention-5 = Très bien
vote-mention-4 = Bien
vote-mention-3 = Assez bien
vote-mention-2 = Passable
vote-mention-1 = Insuffisant
vote-mention-0 = À rejeter
vote-gradient-8 = Je soutiens de tout cœur
vote-gradient-8-short = De tout cœur
vote-gradient-8-how = C’est très bien ainsi. Je le porterai.
vote-gradient-7 = D’accord, à un détail près
vote-gradient-7-short = À un détail près
vote-gradient-7-how = Un point mineur me gêne. Cela ne m’arrête pas.
vote-gradient-6 = Je soutiens, avec des réserves
vote-gradient-6-short = Avec réserves
vote-gradient-6-how = J’ai des doutes, mais je peux vivre avec.
vote-gradient-5 = Je m’abstiens
vote-gradient-5-short = Je m’abstiens
vote-gradient-5-how = Je n’ai pas d’avis, ou cela ne me concerne pas.
vote-gradient-4 = Il faut encore en parler
vote-gradient-4-short = À discuter
vote-gradient-4-how = Je n’en sais pas assez pour me prononcer.
vote-gradient-3 = Je n’aime pas, mais je suivrai
vote-gradient-3-short = Je suivrai
vote-gradient-3-how = Ce n’est pas mon choix. Je ne bloquerai pas celui du groupe.
vote-gradient-2 = En net désaccord
vote-gradient-2-short = Net désaccord
vote-gradient-2-how = Je ne soutiens pas, et je tiens à ce que cela se sache.
vote-gradient-1 = Veto
vote-gradient-1-short = Veto
vote-gradient-1-how = C’est inacceptable pour moi. Il faut une autre proposition.
vote-amount = { $amount } { $unit }
vote-amount-dots = { $dots } voix
vote-less-of = { $step } { $unit } de moins pour « { $title } »
vote-more-of = { $step } { $unit } de plus pour « { $title } »
vote-sum-of = Somme pour « { $title } » ({ $unit })
vote-fund = Donner { $amount } { $unit }
vote-place = { $place ->
    [1] 1ʳᵉ place
   *[other] { $place }ᵉ place
}
vote-my-order = { $placed ->
    [0] Mon classement
    [one] Mon classement : { $placed } ligne
   *[other] Mon classement : { $placed } lignes
}
vote-order-empty = Rien n’est encore placé. Commencez par ce qui compte le plus pour vous.
vote-not-placed = { $left ->
    [one] Pas encore placée
   *[other] Pas encore placées : { $left }
}
vote-place-as = Placer en n° { $place }
vote-place-of = Placer « { $title } » en n° { $place }
vote-placed-now = « { $title } » : n° { $place }
vote-left-out-now = « { $title } » n’est plus placée
vote-move-of = Déplacer « { $title } »
vote-up = Monter
vote-down = Descendre
vote-first = Mettre en tête
vote-first-of = Mettre « { $title } » en tête
vote-leave-out = Laisser de côté
vote-impact = Effet
vote-feasibility = Faisable
vote-impact-question = Quel effet cela aurait-il ?
vote-impact-least = peu d’effet
vote-impact-most = beaucoup
vote-feasibility-question = Est-ce faisable ?
vote-feasibility-least = très difficile
vote-feasibility-most = facile
vote-square-said = Effet { $impact }, faisable { $feasibility } (sur { $levels })
vote-pulse-legend = Votre réponse, de 1 à { $levels }
vote-pulse-least = pas du tout
vote-pulse-most = tout à fait
vote-word-legend = Votre mot
vote-word-how = { $max } signes au plus. Sans nom de personne : les mots s’affichent sur le mur.
vote-word-needed = Écrivez d’abord votre mot.
vote-word-long = { $over ->
    [one] { $over } signe de trop.
   *[other] { $over } signes de trop.
}
vote-word-sent = Vous avez dit :
vote-word-entered = Sur le bulletin :
vote-word-send = Envoyer mon mot
vote-word-change = Changer mon mot
vote-word-take-back = Retirer mon mot

### Several people on one tablet
vote-seal-what = Quand vous avez terminé, glissez votre bulletin dans l’urne : la personne suivante ne verra pas vos choix.
vote-seal = Glisser mon bulletin dans l’urne et passer la tablette
vote-seal-empty = Votre bulletin est vide : donnez d’abord une réponse.
vote-seal-sure = Une fois dans l’urne, votre bulletin ne peut plus être changé.
vote-seal-yes = Oui, le glisser dans l’urne
vote-seal-no = Revenir à mon bulletin
vote-cover = Passez la tablette à la personne suivante
vote-cover-what = Votre bulletin est dans l’urne. Personne ne peut plus le lire ici.
vote-cover-next = Je suis la personne suivante
vote-cover-done = Tout le monde a voté sur cette tablette
vote-cover-done-what = Merci. Gardez la tablette : le résultat s’affichera ici.
vote-turn-who = À votre tour
vote-turn-college = Pour quel collège votez-vous ?
vote-turn-needed = Choisissez d’abord votre collège.
vote-turn-start = Prendre un bulletin
vote-turn-of = Bulletin suivant, { $college }
vote-turn-drop = Abandonner ce bulletin
vote-slid-title = Bulletins glissés depuis cette tablette
vote-slid = { $n ->
    [one] { $n } bulletin glissé depuis cette tablette
   *[other] { $n } bulletins glissés depuis cette tablette
}

### Paper
vote-papers-title = Bulletins papier
vote-paper-how = Saisissez chaque bulletin pour le collège de la personne. Il compte comme les autres et reste marqué « papier ».
vote-papers = { $n ->
    [0] aucun bulletin saisi ici
    [one] { $n } bulletin saisi ici
   *[other] { $n } bulletins saisis ici
}
vote-paper-enter = Saisir un bulletin
vote-paper-enter-of = Saisir un bulletin papier, { $college }
vote-paper-of = Bulletin papier n° { $number }, { $college }
vote-paper-number = Bulletin papier n° { $number }
vote-marks = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
}
vote-paper-mend = Relire ou corriger
vote-paper-mend-of = Relire ou corriger le bulletin papier n° { $number }
vote-paper-tear = Déchirer
vote-paper-tear-of = Déchirer le bulletin papier n° { $number }
vote-paper-tear-sure = Il ne comptera plus.
vote-paper-tear-yes = Oui, le déchirer
vote-paper-tear-no = Le garder
vote-paper-torn = Bulletin déchiré.
vote-paper-done = Terminé
vote-paper-next = Encore un, { $college }

### The result
vote-result = { $voters ->
    [0] Personne n’a voté.
    [one] { $voters } bulletin{ $paper ->
        [0] .
       *[other] , sur papier.
    }
   *[other] { $voters } bulletins{ $paper ->
        [0] .
       *[other] , dont { $paper } sur papier.
    }
}
vote-first-result = Résultat du premier tour
vote-second-round = Second tour : votez à nouveau, après en avoir parlé. Votre premier bulletin n’est montré à personne.
vote-second-round-wall = Second tour :
vote-before = Au premier tour
vote-before-was = au premier tour : { $was }
vote-drawn-together = Les collèges de moins de { $least } votants sont réunis.
vote-shares = Chaque barre montre la part des voix de ce collège : un petit collège se lit comme un grand.
vote-side = { $voters ->
    [0] rien
    [one] { $amount }, { $voters } personne
   *[other] { $amount }, { $voters } personnes
}
vote-percent = { $n } %
vote-of = { $agree } sur { $answers }
vote-agree-of = { $agree } sur { $answers } d’accord
vote-silent = Aucun bulletin : { $sides }.
vote-number = { $n }
vote-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
vote-nobody = personne
vote-nobody-voted = Personne n’a voté.
vote-no-words = Aucun mot à montrer.
vote-times = { $n } fois
vote-gone-since = { $n ->
    [one] { $n } ligne a été retirée depuis : elle ne compte pas.
   *[other] { $n } lignes ont été retirées depuis : elles ne comptent pas.
}
vote-kept-back = { $n ->
    [one] { $n } mot n’est pas montré.
   *[other] { $n } mots ne sont pas montrés.
}
vote-result-secret = Les bulletins restent secrets : seuls les totaux sont montrés.
vote-mixed = Votre bulletin est dans l’urne, mélangé aux autres : personne, pas même l’organisation, ne peut plus savoir lequel est le vôtre.
vote-uncertain = Le point est la part d’accord, le trait son incertitude. Si tout un collège a répondu, rien n’a été sondé : le trait dit combien le chiffre est fragile quand peu de personnes votent.
vote-uncertain-short = Point : part d’accord. Trait : fragilité du chiffre.
vote-judgment-how = La mention d’une ligne est la médiane (au milieu de la barre) : la moitié au moins des personnes lui donnent cette mention ou mieux. Qui n’a pas répondu pour une ligne compte parmi « À rejeter ».
vote-label-shared-agreement = Accord commun
vote-label-uneven-agreement = Accord inégal : { $who } devant
vote-label-one-college = { $many ->
    [one] Un seul collège : { $who }
   *[other] Une partie des collèges : { $who }
}
vote-label-to-debate = À débattre
vote-label-shared-rejection = Rejet commun
vote-label-too-few = Trop peu de votes
vote-agreement-strong = avis très proches
vote-agreement-some = avis plutôt proches
vote-agreement-weak = avis dispersés
vote-agreement-split = avis opposés
vote-agreement-none = aucune réponse
vote-mean-place = { $place } en moyenne
vote-means = effet { $impact }, faisable { $feasibility }
vote-means-of = { $side } : effet { $impact }, faisable { $feasibility }
vote-corner-first = À faire d’abord
vote-corner-hard = À préparer
vote-corner-easy = Facile, peu d’effet
vote-corner-leave = À laisser

### The wall
vote-wall-dots = Répartissez vos voix.
vote-wall-opinion = D’accord, pas d’accord, ou je passe ?
vote-wall-rating = Donnez une note à chaque ligne.
vote-wall-gradients = Du soutien de tout cœur jusqu’au veto.
vote-wall-judgment = Une mention pour chaque ligne.
vote-wall-ranking = Classez ce qui compte pour vous.
vote-wall-budget = Répartissez la somme.
vote-wall-matrix = Quel effet ? Est-ce faisable ?
vote-wall-pulse = Répondez sur votre tablette.
vote-wall-word = Un mot, sur votre tablette.
vote-wall-turnout = { $cast ->
    [one] { $cast } bulletin sur { $expected }
   *[other] { $cast } bulletins sur { $expected }
}
vote-wall-before = { $side }, avant
vote-wall-after = { $side }, après
vote-wall-first = Affiché : le premier tour.
vote-wall-mean = Le chiffre est la place moyenne.
vote-wall-page = { $from } à { $to } sur { $of }

### The console
vote-plan = Comment on votera
vote-turnout = Participation au vote
vote-turnout-second = Participation au second tour
vote-voted = { $voted ->
    [one] { $voted } sur { $people } a voté
   *[other] { $voted } sur { $people } ont voté
}
vote-voted-paper = { $paper ->
    [one] dont { $paper } bulletin papier
   *[other] dont { $paper } bulletins papier
}
vote-method-dots = Voix à répartir
vote-method-opinion = D’accord, pas d’accord, je passe
vote-method-rating = Notes
vote-method-gradients = Degrés d’accord
vote-method-judgment = Jugement majoritaire
vote-method-ranking = Classement
vote-method-budget = Budget à répartir
vote-method-matrix = Effet et faisabilité
vote-method-pulse = Météo de la salle
vote-method-word = Un mot
vote-use-dots = Pour choisir vite parmi beaucoup d’idées.
vote-use-opinion = Pour voir ce que les collèges portent ensemble.
vote-use-rating = Pour comparer des lignes une à une.
vote-use-gradients = Pour éprouver une décision, et entendre les réserves avant qu’il ne soit trop tard.
vote-use-judgment = Pour départager peu de propositions sans vote utile.
vote-use-ranking = Pour mettre des priorités en ordre.
vote-use-budget = Pour peser des projets qui coûtent.
vote-use-matrix = Pour décider par où commencer.
vote-use-pulse = Pour prendre le pouls de la salle sur une question.
vote-use-word = Pour ouvrir ou fermer une étape en un mot.
vote-about-groups-many = { $n ->
    [one] { $n } groupe.
   *[other] { $n } groupes.
}
vote-about-ideas-many = { $n ->
    [one] { $n } idée.
   *[other] { $n } idées.
}
vote-about-proposals-many = { $n ->
    [one] { $n } proposition.
   *[other] { $n } propositions.
}
vote-shared = { $sharers } personnes au plus votent sur une même tablette.
vote-not-own = Personne ne vote pour ce qu’il a écrit.
vote-reveal-none = Personne n’a encore voté.
vote-reveal-one = Un seul bulletin a été donné : le résultat ne peut pas être montré, il dirait ce que cette personne a voté.
vote-reveal = Montrer les résultats
vote-reveal-what = { $voted ->
    [one] { $voted } bulletin sera compté.
   *[other] { $voted } bulletins seront comptés.
  } La salle verra le résultat, en tout et par collège. Les bulletins seront mélangés et le vote s’arrête : il ne pourra pas reprendre.
vote-reveal-what-first = { $voted ->
    [one] { $voted } bulletin sera compté.
   *[other] { $voted } bulletins seront comptés.
  } Ils seront mélangés. La salle verra le résultat, en parlera, et pourra voter une seconde fois.
vote-reveal-soon = La salle verra les résultats
vote-revealed = Les résultats sont sur le mur.
vote-second-what = Quand la salle en aura parlé, ouvrez le second tour : chacun vote à nouveau, en secret. Les deux résultats seront côte à côte.
vote-second-start = Ouvrir le second tour
vote-second-open = Le second tour est ouvert.
vote-result-title = Résultat
vote-count-what = Ce qui est compté
vote-count-dots = Voix
vote-count-sums = Sommes
vote-count-voters = Personnes
vote-total = Total
vote-voters = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
vote-head-groups = Groupe
vote-head-ideas = Idée
vote-head-proposals = Proposition
vote-reading = Lecture
vote-gap = Écart
vote-wide = fort écart
vote-controversy = Partage
vote-between = entre { $low } et { $high } %
vote-between-points = entre { $low } et { $high }
vote-opinions = { $passed ->
    [one] { $agree } d’accord, { $disagree } contre, { $passed } passe
   *[other] { $agree } d’accord, { $disagree } contre, { $passed } passent
}
vote-read-rule = Un collège se lit à partir de { $n_min } réponses ; il porte une ligne à partir de { $threshold } % d’accord (pointillés).
vote-rank = Place
vote-put-first = Mise en tête
vote-left-out = { $n ->
    [0] placée par tous
    [one] { $n } personne la laisse de côté
   *[other] { $n } personnes la laissent de côté
}
vote-median = Médiane
vote-median-is = médiane : { $level }
vote-distance = Distance
vote-distance-how = Distance entre collèges : 0 % quand ils répondent pareil, 100 % quand tout les oppose.
vote-word-on = Sur le mur
vote-word-off = Retiré du mur
vote-word-read = À relire d’abord : { $why }
vote-word-strike = Retirer du mur
vote-word-strike-of = Retirer du mur : « { $word } »
vote-word-show = Montrer
vote-word-show-of = Montrer « { $word } » sur le mur
vote-word-struck = « { $word } » n’est plus sur le mur.
vote-word-shown = « { $word } » est sur le mur.
vote-set-title = Réglages du vote
vote-set-how = Ils se changent jusqu’à l’ouverture. Ensuite, rien ne bouge : la salle a voté selon ces règles.
vote-set-method = Façon de voter
vote-set-about = On vote sur
vote-set-about-groups = les groupes de la salle
vote-set-about-ideas = les idées
vote-set-about-proposals = des propositions écrites ici
vote-set-proposals = Propositions, une par ligne
vote-set-proposals-how = Une proposition par ligne.
vote-set-proposals-cost = Une proposition par ligne ; son coût, s’il y en a un, après un point-virgule : « Une navette de nuit ; 120 ».
vote-set-proposals-needed = Écrivez au moins une proposition.
vote-set-proposals-many = { $most } propositions au plus.
vote-set-budget = Voix par personne
vote-set-budget-sum = Somme à répartir par personne
vote-set-cap = Voix au plus sur une même ligne
vote-set-step = Pas
vote-set-unit = Unité (k€, points…)
vote-set-levels = Degrés de l’échelle
vote-set-sharers = Personnes par tablette
vote-set-n-min = Un collège se lit à partir de (réponses)
vote-set-n-min-how = En dessous, la ligne est marquée « Trop peu de votes ».
vote-set-threshold = Un collège porte une ligne à partir de (% d’accord)
vote-set-threshold-how = Accord commun : tous les collèges y arrivent.
vote-set-between = De { $least } à { $most }.
vote-set-rounds = Deux tours : on vote, on en parle, on vote à nouveau
vote-set-own = Chacun peut voter aussi pour ce qu’il a écrit
vote-set-save = Enregistrer ces réglages
vote-set-forget = Ne rien changer
vote-set-saved = Réglages enregistrés.
vote-set-begun = Le vote est déjà ouvert : ses réglages ne changent plus.
