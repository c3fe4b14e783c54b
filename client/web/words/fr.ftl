# Ce que disent toutes les tablettes. Les mots d’une activité sont à côté de ses écrans.

app-name = Atelier
loading = Chargement…
close = Fermer
cancel = Annuler
back = Revenir
undo = Annuler
copy = Copier
rename = Renommer
untitled = Sans titre
proposed = Titre proposé
clear = Tout désélectionner
choose = Choisir…
optional = facultatif
copied = Copié.
not-copied = La copie n’est pas possible ici : sélectionnez le texte du doigt.

steps = Étapes de l’atelier
clock-name = Temps restant :
clock-held = en pause
clock-left = { $minutes ->
    [one] Il reste { $minutes } minute.
   *[other] Il reste { $minutes } minutes.
}
clock-over = Le temps est écoulé. Finissez votre phrase.
text-size = Taille du texte : { $step } sur 3

link-opening = Connexion…
link-connected = Connecté
link-shaky = Connexion lente
link-offline = Hors connexion
link-elsewhere = Ouvert ailleurs
link-ended = Terminé
link-refused = Déconnecté

banner-offline = La connexion est coupée, continuez d’écrire.
banner-offline-more = Vos idées sont gardées sur cette tablette. Elles partiront toutes seules.
banner-offline-go-on = La connexion est coupée, continuez.
banner-offline-go-on-more = Ce que vous faites est gardé sur cette tablette et partira tout seul.
banner-held = Vos contributions sont gardées sur cette tablette ; elles partiront dès que possible.
banner-fragile = Cette tablette ne peut rien garder si la page se ferme : ne la fermez pas.
toast-name = Message
toast-all-sent = Tout est envoyé.

join-code = Code de la salle
join-code-where = Six lettres ou chiffres, affichés sur le mur.
join-code-short = Le code a { $letters } lettres ou chiffres.
join-open = Entrer
join-who = Qui êtes-vous ?
join-college = Vous venez pour
join-college-needed = Choisissez d’abord pour qui vous venez.
join-commune = Votre commune
join-table = Votre table
join-table-needed = Choisissez d’abord votre table.
join-name = Votre nom
join-name-why = Votre nom ne s’affiche qu’aux étapes où les notes sont signées.
join-enter = Prendre place
join-later = Le serveur ne répond pas pour l’instant : cette page réessaie d’elle-même.
seats-left = { $left ->
    [one] { $left } place
   *[other] { $left } places
}
table-is-full = complète
notice = Vos idées sont anonymes. Elles servent à la synthèse de l’atelier.
notice-until = Les données personnelles sont effacées le { $day }.

waiting-start = L’atelier commence bientôt. Gardez la tablette allumée.
waiting-first = Première étape : { $title }
between = L’étape est terminée. La suite arrive.
between-next = L’étape est terminée. Ensuite : { $title }

note-left = { $left ->
    [one] Il reste { $left } caractère
   *[other] Il reste { $left } caractères
}
note-too-long = { $over ->
    [one] { $over } caractère de trop
   *[other] { $over } caractères de trop
}
note-empty = Écrivez d’abord votre idée.

dots-of = Vos voix pour { $of }
dots-more = Une voix de plus pour { $of }
dots-less = Une voix de moins pour { $of }
dots-here = { $dots ->
    [0] aucune voix
    [one] { $dots } voix
   *[other] { $dots } voix
}

change-person = Changer de personne
change-person-safe = Vos idées restent dans l’atelier. La personne suivante a ses propres idées et ses propres voix.
change-person-open = Sur cette tablette, chaque place peut être rouverte par qui la tient.
change-person-offline = La connexion est coupée : une nouvelle personne pourra entrer dès son retour.
change-person-new = Une nouvelle personne
change-person-stay = Rester
person-number = Personne { $number } – { $college }
person-again = Est-ce bien vous ?
person-again-what = Cette place montre les idées et les voix de la personne qui l’a prise. Si ce n’est pas vous, changez de personne.
person-again-yes = C’est bien moi

host-table = Quelle table animez-vous ?
host-title = Ma table
host-people = Personnes à la table

elsewhere-title = Ouvert sur un autre écran
elsewhere = Vous utilisez déjà l’atelier dans un autre onglet ou sur une autre tablette. Rien n’est perdu.
elsewhere-here = Utiliser ici
gone-title = Cette tablette n’est plus reconnue
gone = Vos idées envoyées sont dans l’atelier. Entrez de nouveau avec le code affiché sur le mur.
gone-enter = Entrer avec le code
ended-title = L’atelier est terminé
ended = Merci. Ce que vous avez envoyé est gardé pour la synthèse.

looking = Regardez le mur
looking-kept = Ce que vous écriviez est gardé. Vous le retrouverez tout de suite après.
said-room = L’animation dit à la salle :
said-table = L’animation dit à votre table :
said-read = J’ai lu
help-call = Appeler à l’aide
help-about = C’est pour quoi ?
help-about-needed = Choisissez d’abord pour quoi.
help-material = Le matériel
help-instructions = La consigne
help-moderation = La discussion
help-other = Autre chose
help-words = En quelques mots
help-do = Appeler
help-called = L’animation est prévenue.
help-comes = Quelqu’un arrive.
help-drop = Ce n’est plus la peine
moved = Rejoignez : { $table }
moved-kept = Prenez place là-bas. Vos idées et vos voix vous suivent.
moved-there = J’y suis
policy = Règles de publication
policy-house = Sont affichées les idées qui parlent du sujet, sans nom de personne, sans adresse ni téléphone, et sans propos blessants. Une personne de l’animation relit avant l’affichage quand il y a un doute. Une idée mise de côté n’est pas effacée : son auteur le voit sur sa tablette, et la décision est notée.
time-last = Plus que deux minutes.
time-grace = C’est fini : encore quelques secondes pour terminer votre phrase.
time-over = Le temps est écoulé. Vous pouvez encore relire.
hosting = Animation de la table
ready-do = Notre table est prête
ready-is = Notre table n’est pas prête
ready-told = L’animation sait que votre table est prête.
scribe = Écrire pour la table
scribe-what = Pour qui n’a pas de tablette. L’idée compte pour la table, sans nom.
scribe-text = L’idée, avec les mots de la personne
scribe-for = Dite pour
scribe-do = Garder l’idée
scribe-kept = L’idée est gardée pour la table.

refused-card = Non envoyé
refused-drop = Ne pas garder
refused-restore = Remettre dans le champ

role-participant = Participant
role-host = Animation de la table
role-facilitator = Animation
role-lead = Animation principale
role-wall = Mur
host-beside = { $hosts ->
    [one] Cette table est déjà animée depuis un autre appareil : vous l’animez à deux.
   *[other] Cette table est déjà animée depuis { $hosts } autres appareils : vous l’animez ensemble.
}

reason-possible-name = Nom de personne possible
reason-contact = Adresse ou téléphone
reason-rude = Mot blessant possible
reason-late = Arrivée après la fin de l’étape

standing-clear = Visible
standing-waiting = En relecture
standing-hidden = Mise de côté
status-ahead = À venir
status-open = En cours
status-closed = Terminée

refused-already-begun = Cette étape a commencé : ses réglages valent jusqu’à sa fin.
refused-already-there = C’est déjà pris par quelqu’un d’autre.
refused-atelier-ended = L’atelier est terminé. Rien n’a été changé.
refused-bad-file = Ce fichier ne peut pas être lu.
refused-ballot-sealed = Ce bulletin est dans l’urne : il ne se voit et ne se change plus.
refused-bad-plan = Le plan de l’atelier a une erreur : { $where }.
refused-bad-command = Cette demande n’a pas été comprise. Rechargez la page.
refused-budget-spent = { $left ->
    [0] Vous avez déjà tout donné.
    [one] Il ne vous reste que { $left } à donner.
   *[other] Il ne vous reste que { $left } à donner.
}
refused-cap-reached = { $cap ->
    [one] { $cap } voix au plus pour un même choix.
   *[other] { $cap } voix au plus pour un même choix.
}
refused-college-needed = Il faut d’abord choisir un collège.
refused-door-closed = Ce code n’ouvre aucune salle en ce moment. Vérifiez-le sur le mur.
refused-empty-text = Écrivez d’abord votre texte.
refused-field-changed = Quelqu’un d’autre a écrit ici entre-temps. Vos mots sont gardés sur cette tablette.
refused-groups-fixed = Un vote sur ces groupes n’a pas encore été montré : ils ne bougent plus.
refused-help-taken = Quelqu’un d’autre y va déjà.
refused-no-call = Cette table n’appelle plus.
refused-not-allowed = Cette action n’est pas ouverte à votre rôle.
refused-bad-email = Cette adresse ne ressemble pas à un courriel.
refused-bad-picture = Cette image ne peut pas être lue : il faut un fichier PNG, JPEG ou WebP entier.
refused-picture-too-large = Cette image est trop lourde : { $max_mb } Mo au plus.
refused-picture-too-many-pixels = Cette image a trop de points : { $max_million } millions au plus en tout, et { $max_side } au plus en largeur et en hauteur. Réduisez-la, puis ajoutez-la de nouveau.
refused-unknown-picture = Cette image n’est plus là.
refused-unknown-question = Cette question n’est plus là.
refused-unknown-slide = Cette page n’existe pas.
refused-not-here = Ce n’est plus à cet endroit : quelqu’un l’a déplacé.
refused-no-such-round = Un second tour s’ouvre une fois le premier résultat affiché, et s’il est prévu.
refused-not-your-step = Quelqu’un d’autre l’a fait : à vous de défaire ce que vous avez fait vous-même.
refused-note-dealt = D’autres lisent déjà cette idée : elle ne change plus.
refused-nothing-to-undo = Il n’y a rien à annuler.
refused-one-answer = Une seule personne a répondu : le résultat dirait ce qu’elle a répondu.
refused-own-item = On ne vote pas ici pour ce qu’on a écrit soi-même.
refused-planned-meanwhile = Quelqu’un vient de changer les réglages de cette étape : relisez-les, puis enregistrez de nouveau.
refused-phase-closed = L’étape est terminée. Votre texte n’est pas parti : vous pouvez le copier.
refused-returns-shown = Les réponses sont déjà affichées : elles ne changent plus.
refused-same-source = Ces deux sujets viennent de la même source : les mêmes personnes ont voté sur les deux. Ils restent séparés.
refused-sorting-off = L’aide au tri est arrêtée : remettez-la en marche pour demander une réorganisation.
refused-step-needed = { $steps ->
    [one] Une modification plus récente repose dessus : défaites-la d’abord.
   *[other] { $steps } modifications plus récentes reposent dessus : défaites-les d’abord.
}
refused-table-full = { $seats ->
    [one] Cette table est complète ({ $seats } place). Choisissez-en une autre.
   *[other] Cette table est complète ({ $seats } places). Choisissez-en une autre.
}
refused-text-too-long = { $max ->
    [one] Le texte est trop long : { $max } caractère au plus.
   *[other] Le texte est trop long : { $max } caractères au plus.
}
refused-too-many = { $max ->
    [one] La limite est atteinte : { $max }.
   *[other] La limite est atteinte : { $max }.
}
refused-too-fast = Trop d’essais en peu de temps. Attendez une minute.
refused-unknown-choice = Cette réponse n’est pas dans la liste.
refused-unknown-ballot = Ce bulletin n’a pas été saisi ici.
refused-unknown-cluster = Ce groupe n’existe plus.
refused-unknown-item = Ce sujet n’est plus là : ni au vote, ni dans le tableau.
refused-unknown-college = Ce collège n’existe pas ici.
refused-unknown-field = Cette rubrique n’existe pas.
refused-unknown-note = Cette idée n’est plus là.
refused-unknown-objective = Ce n’est plus adopté.
refused-unknown-person = Cette personne n’est pas dans l’atelier.
refused-unknown-phase = Cette étape n’existe pas.
refused-unknown-sheet = Cette fiche n’est plus là.
refused-unknown-table = Cette table n’existe pas.
refused-unknown-theme = Ce thème n’existe pas.
refused-votes-revealed = Le résultat est affiché : le vote ne change plus.
refused-wrong-kind = Cette étape ne permet pas cette action.
refused-no-answer = Le serveur ne répond pas. Vérifiez le Wi-Fi, puis réessayez.
refused-otherwise = Cela n’a pas été fait. Réessayez.
