convergence-sources = Résultats apportés d’ailleurs
convergence-source = { $items ->
    [one] { $items } sujet
   *[other] { $items } sujets
}. Réponses : { $sides }
convergence-source-side = { $side } { $voters }
convergence-drop = Retirer
convergence-drop-of = Retirer les résultats « { $title } »
convergence-dropped = Ces résultats ne sont plus dans le tableau.
convergence-file-choose = Choisir un fichier
convergence-file-other = Choisir un autre fichier
convergence-file-none = Aucun fichier choisi
convergence-file = Résultats d’un autre atelier
convergence-file-how = L’export JSON d’un atelier, ou un tableur en CSV avec une ligne par sujet et par collège, sous les titres : Titre, Collège, Pour, Contre, Passe. Les règles de lecture ne changent plus une fois le premier fichier apporté.
convergence-file-needed = Choisissez d’abord un fichier.
convergence-bring = Apporter ces résultats
convergence-bring-more = Apporter d’autres résultats
convergence-brought = { $items ->
    [one] { $items } sujet apporté de « { $title } ».
   *[other] { $items } sujets apportés de « { $title } ».
}
convergence-college-unknown = Le fichier parle de « { $name } ». Quel collège est-ce ici ?
convergence-college-choose = Choisir un collège
convergence-college-needed = Dites pour chaque nom quel collège c’est ici, puis apportez le fichier.
convergence-file-line = Ligne { $line } : { $said }
convergence-file-not-a-table = Ce fichier n’est ni un export JSON d’un atelier, ni un CSV. Enregistrez le tableur au format CSV et réessayez.
convergence-file-missing-column = Il manque une colonne : { $word ->
    [title] Titre
    [college] Collège
    [agree] Pour
    [disagree] Contre
   *[passed] Passe
}.
convergence-file-no-lines = Ce fichier ne contient aucun résultat.
convergence-file-empty-title = un sujet n’a pas de titre.
convergence-file-title-too-long = un titre dépasse 200 caractères.
convergence-file-not-a-count = « { $word } » n’est pas un nombre entier de personnes.
convergence-file-negative = « { $word } » est négatif. Un nombre de personnes commence à zéro.
convergence-file-too-large = « { $word } » est trop grand pour un nombre de personnes.
convergence-file-duplicate = « { $word } » est déjà donné plus haut pour ce collège. Gardez une seule ligne.
convergence-file-too-many = Ce fichier a plus de { $word } sujets. Répartissez-le en plusieurs fichiers.
convergence-file-no-college = la colonne Collège est vide.
convergence-file-too-many-colleges = Ce fichier parle de plus de { $word } collèges.
convergence-file-no-opinion-vote = Cet export ne contient aucun vote d’accord affiché à la salle.
convergence-file-too-heavy = Ce fichier pèse plus de { $word } Mo.
convergence-here = Votes de cet atelier
convergence-unmatched = { $items ->
    [one] { $items } sujet sans équivalent
   *[other] { $items } sujets sans équivalent
}
convergence-unmatched-how = Les sujets de même titre sont lus ensemble. Pour les autres, choisissez-en un de chaque côté s’ils disent la même chose.
convergence-match = Lire ensemble
convergence-match-two = Choisissez un sujet dans deux listes différentes.
convergence-matched = Ces deux sujets sont lus ensemble.
convergence-part = Séparer
convergence-part-of = Séparer « { $title } »
convergence-parted = Ce sujet est lu à part.
convergence-board = { $items ->
    [0] Le tableau
    [one] Le tableau, { $items } sujet
   *[other] Le tableau, { $items } sujets
}
convergence-rules = Règles fixées avant le vote : { $n } réponses au moins par collège, et { $threshold } % d’accord pour dire qu’un collège porte un sujet.
convergence-votes-waited = { $votes ->
    [one] { $votes } vote de cet atelier n’est pas encore affiché à la salle : le tableau le lira ensuite.
   *[other] { $votes } votes de cet atelier ne sont pas encore affichés à la salle : le tableau les lira ensuite.
}
convergence-empty = Personne n’a encore voté.
convergence-what-intervals = Le trait noir montre la marge : plus il est long, plus le chiffre est fragile, car peu de personnes suffiraient à le changer.
convergence-is-shown = La salle voit ce tableau
convergence-show = Montrer le tableau à la salle
convergence-show-what = Le mur et les tablettes l’affichent pour le reste de l’étape.
convergence-show-soon = La salle va voir le tableau
convergence-shown = La salle voit le tableau.
convergence-sorted = Trier par
convergence-by-board = Ordre du tableau
convergence-by-controversy = Controverse
convergence-item = Sujet
convergence-gap = Écart
convergence-gone = Groupe qui n’existe plus
convergence-of = { $agree } sur { $answers }
convergence-nobody = aucune réponse
convergence-range = { $low }–{ $high } %
convergence-interval = entre { $low } et { $high } %
convergence-interval-points = entre { $low } et { $high }
convergence-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
convergence-percent = { $share } %
convergence-wide = fort écart
convergence-label = Lecture
convergence-label-shared-agreement = Accord commun
convergence-label-uneven-agreement = Accord inégal
convergence-label-uneven-agreement-who = Accord inégal, plus fort : { $who }
convergence-label-one-college = Un seul collège
convergence-label-one-college-who = { $many ->
    [one] Un seul collège : { $who }
   *[other] Une partie des collèges : { $who }
}
convergence-label-to-debate = À débattre
convergence-label-shared-rejection = Rejet commun
convergence-label-too-few = Trop peu de votes
convergence-plain-shared-agreement = { $sides ->
    [1] Un accord
    [2] Les deux collèges sont d’accord
   *[other] Tous les collèges sont d’accord
}
convergence-plain-uneven-agreement = { $sides ->
    [1] Un accord
    [2] Les deux collèges sont d’accord, l’un nettement plus que l’autre
   *[other] Les collèges sont d’accord, certains nettement plus
}
convergence-plain-one-college = { $sides ->
    [1] Un seul collège
    [2] Un seul collège porte ces sujets
   *[other] Une partie des collèges porte ces sujets
}
convergence-plain-to-debate = À débattre encore
convergence-plain-shared-rejection = { $sides ->
    [1] Un rejet
    [2] Les deux collèges n’en veulent pas
   *[other] Aucun collège n’en veut
}
convergence-plain-too-few = { $sides ->
    [1] Trop peu de votes pour comparer des collèges
   *[other] Trop peu de votes pour le dire
}
convergence-said-otherwise = L’animation lit ce sujet autrement que la règle ({ $found }) : { $reason }
convergence-counts = { $agree } d’accord, { $against } pas d’accord, { $passed } sans avis
convergence-smoothed = Part retenue par la règle, plus prudente : { $share } %
convergence-gac = Accord partagé
convergence-controversy = Controverse
convergence-otherwise = Lire autrement
convergence-reason = Pourquoi ? La salle verra cette raison.
convergence-again = À redire.
convergence-again-what = Ces sujets, réunis depuis, avaient été lus autrement, chacun à sa façon : { $said }. En attendant, c’est la règle qui parle.
convergence-again-one = « { $label } » ({ $reason })
convergence-reason-needed = Écrivez la raison : la salle et l’export la montrent.
convergence-say = Garder cette lecture
convergence-said = Cette lecture est gardée, avec sa raison.
convergence-back-to-rule = Revenir à la règle
convergence-by-rule = Ce sujet est lu selon la règle.
convergence-adopt = Adopter
convergence-adopt-of = Adopter « { $title } »
convergence-adopt-otherwise = Adopter sous un autre titre
convergence-adopt-title = Ce que la salle adopte
convergence-adopted-now = Adopté : { $title }
convergence-adopted-as = Adopté, { $number }
convergence-adopted = { $objectives ->
    [one] { $objectives } adopté par la salle
   *[other] { $objectives } adoptés par la salle
}
convergence-value = valeur
convergence-rename = Renommer
convergence-rename-of = Renommer « { $title } »
convergence-new-title = Nouveau titre
convergence-renamed = Le nouveau titre est gardé.
convergence-drop-objective = Ne plus adopter « { $title } »
convergence-not-adopted = { $number } n’est plus adopté. Son numéro ne servira à rien d’autre.
convergence-no-way = Ajouté par l’animation, sans groupe ni idée.
convergence-cancel = Annuler
convergence-chosen = Une sélection où chacun se retrouve
convergence-chosen-how = Des sujets choisis un à un pour que le plus de personnes possible y trouvent quelque chose qu’elles ont approuvé.
convergence-chosen-not = Cette sélection demande un vote de cet atelier, prévu ici dès avant son résultat, où chacun peut voter pour ses propres idées. Sinon, rien ne dit qui a approuvé quoi avec quoi : c’est voulu.
convergence-represented = { $side } : { $represented } sur { $voters } y trouvent au moins un sujet
convergence-short = { $short ->
    [one] Il manque { $short } sujet approuvé par 60 % de chaque collège.
   *[other] Il manque { $short } sujets approuvés par 60 % de chaque collège.
}
convergence-look-up = Regardez le mur. Le tableau s’affichera ici en même temps.
convergence-wall-soon = Ce que chaque collège en dit va s’afficher ici.
convergence-wall-how = Le trait montre la marge : plus il est long, plus le chiffre est fragile. Repère au milieu : la moitié.
convergence-wall-page = Page { $page } sur { $of }
convergence-wall-more = suite
convergence-wall-reason = Lu autrement par l’animation : { $reason }
convergence-wall-objective = La salle adopte un objectif
convergence-wall-value = La salle adopte une valeur
convergence-turning = Pages du mur
convergence-turns = Tournent seules
convergence-set-title = Régler ce tableau
convergence-set-how = Ces règles tiennent dès que l’étape est ouverte, ou dès que des résultats sont apportés. Un vote de cet atelier est lu avec ses propres règles.
convergence-set-of = Votes à lire
convergence-set-n-min = Réponses nécessaires par collège
convergence-set-threshold = Seuil, en pour cent
convergence-set-size = Sujets de la sélection
convergence-set-floor = Dont approuvés par chaque collège
convergence-set-adopts = Ce que la salle adopte ici
convergence-set-adopts-objective = Des objectifs
convergence-set-adopts-value = Des valeurs
convergence-set-between = Donnez un nombre entier entre { $least } et { $most }.
convergence-set-save = Garder ces réglages
convergence-set-saved = Ces réglages sont gardés.
