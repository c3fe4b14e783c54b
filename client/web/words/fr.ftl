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

refused-card = Non envoyé
refused-drop = Ne pas garder
refused-restore = Remettre dans le champ

role-participant = Participant
role-host = Animation de la table
role-facilitator = Animation
role-lead = Animation principale
role-wall = Mur

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

refused-already-there = C’est déjà pris par quelqu’un d’autre.
refused-atelier-ended = L’atelier est terminé. Rien n’a été changé.
refused-bad-plan = Le plan de l’atelier a une erreur : { $where }.
refused-bad-command = Cette demande n’a pas été comprise. Rechargez la page.
refused-budget-spent = { $left ->
    [0] Vous avez donné toutes vos voix.
    [one] Il ne vous reste que { $left } voix.
   *[other] Il ne vous reste que { $left } voix.
}
refused-cap-reached = { $cap ->
    [one] { $cap } voix au plus sur un même groupe.
   *[other] { $cap } voix au plus sur un même groupe.
}
refused-college-needed = Il faut d’abord choisir un collège.
refused-door-closed = Ce code n’ouvre aucune salle en ce moment. Vérifiez-le sur le mur.
refused-empty-text = Écrivez d’abord votre texte.
refused-groups-fixed = Un vote sur ces groupes n’a pas encore été montré : ils ne bougent plus.
refused-not-allowed = Cette action n’est pas ouverte à votre rôle.
refused-not-here = Ce n’est plus à cet endroit : quelqu’un l’a déplacé.
refused-nothing-to-undo = Il n’y a rien à annuler.
refused-phase-closed = L’étape est terminée. Votre texte n’est pas parti : vous pouvez le copier.
refused-returns-shown = Les réponses sont déjà affichées : elles ne changent plus.
refused-sorting-off = L’aide au tri est arrêtée : remettez-la en marche pour demander une réorganisation.
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
refused-unknown-cluster = Ce groupe n’existe plus.
refused-unknown-college = Ce collège n’existe pas ici.
refused-unknown-note = Cette idée n’est plus là.
refused-unknown-person = Cette personne n’est pas dans l’atelier.
refused-unknown-phase = Cette étape n’existe pas.
refused-unknown-table = Cette table n’existe pas.
refused-unknown-theme = Ce thème n’existe pas.
refused-votes-revealed = Le résultat est affiché : le vote ne change plus.
refused-wrong-kind = Cette étape ne permet pas cette action.
refused-no-answer = Le serveur ne répond pas. Vérifiez le Wi-Fi, puis réessayez.
refused-otherwise = Cela n’a pas été fait. Réessayez.
