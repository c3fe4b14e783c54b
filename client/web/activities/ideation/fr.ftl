theme = Un thème
note-label = { $writes ->
    [objective] Votre objectif
    [lead] Votre piste de projet
    [value] Votre valeur
   *[idea] Votre idée
}
note-rule = { $writes ->
    [objective] Un objectif par note. Sans nom de personne : les notes s’affichent sur le mur.
    [lead] Une piste de projet par note. Sans nom de personne : les notes s’affichent sur le mur.
    [value] Une valeur par note : un mot ou deux suffisent. Les notes s’affichent sur le mur.
   *[idea] Une idée par note. Sans nom de personne : les notes s’affichent sur le mur.
}
note-rule-named = { $writes ->
    [objective] Un objectif par note. Il porte votre nom : les notes de cette étape sont signées.
    [lead] Une piste de projet par note. Elle porte votre nom : les notes de cette étape sont signées.
    [value] Une valeur par note. Elle porte votre nom : les notes de cette étape sont signées.
   *[idea] Une idée par note. Elle porte votre nom : les notes de cette étape sont signées.
}
send = { $writes ->
    [objective] Envoyer mon objectif
    [lead] Envoyer ma piste
    [value] Envoyer ma valeur
   *[idea] Envoyer mon idée
}
keep = { $writes ->
    [objective] Garder mon objectif
    [lead] Garder ma piste
    [value] Garder ma valeur
   *[idea] Garder mon idée
}
toast-kept = { $writes ->
    [objective] Votre objectif est gardé sur cette tablette.
    [lead] Votre piste est gardée sur cette tablette.
    [value] Votre valeur est gardée sur cette tablette.
   *[idea] Votre idée est gardée sur cette tablette.
}
toast-sent-alone = { $writes ->
    [objective] Votre objectif est reçu. Pour l’instant, personne d’autre ne le voit.
    [lead] Votre piste est reçue. Pour l’instant, personne d’autre ne la voit.
    [value] Votre valeur est reçue. Pour l’instant, personne d’autre ne la voit.
   *[idea] Votre idée est reçue. Pour l’instant, personne d’autre ne la voit.
}
toast-sent-table = { $writes ->
    [objective] Votre objectif rejoint votre table.
    [lead] Votre piste rejoint votre table.
    [value] Votre valeur rejoint votre table.
   *[idea] Votre idée rejoint votre table.
}
toast-sent-room = { $writes ->
    [objective] Votre objectif rejoint le mur.
    [lead] Votre piste rejoint le mur.
    [value] Votre valeur rejoint le mur.
   *[idea] Votre idée rejoint le mur.
}
toast-withdrawn = { $writes ->
    [objective] Votre objectif est retiré.
    [lead] Votre piste est retirée.
    [value] Votre valeur est retirée.
   *[idea] Votre idée est retirée.
}
writing-over = L’écriture est terminée.

mine-title = { $writes ->
    [objective] Mes objectifs
    [lead] Mes pistes
    [value] Mes valeurs
   *[idea] Mes idées
}
mine-count = { $writes ->
    [objective] { $count ->
        [one] { $count } objectif
       *[other] { $count } objectifs
      }
    [lead] { $count ->
        [one] { $count } piste
       *[other] { $count } pistes
      }
    [value] { $count ->
        [one] { $count } valeur
       *[other] { $count } valeurs
      }
   *[idea] { $count ->
        [one] { $count } idée
       *[other] { $count } idées
      }
}
mine-empty = { $writes ->
    [objective] Vos objectifs apparaîtront ici, le plus récent en premier.
    [lead] Vos pistes apparaîtront ici, la plus récente en premier.
    [value] Vos valeurs apparaîtront ici, la plus récente en premier.
   *[idea] Vos idées apparaîtront ici, la plus récente en premier.
}
mine-none = { $writes ->
    [objective] Vous n’avez pas écrit d’objectif à cette étape.
    [lead] Vous n’avez pas écrit de piste à cette étape.
    [value] Vous n’avez pas proposé de valeur à cette étape.
   *[idea] Vous n’avez pas écrit d’idée à cette étape.
}
table-ideas = À ma table

idea-kept = Gardée ici
idea-sending = Envoi…
idea-mine = Reçue, non partagée
idea-held = Gardée pour vous
idea-table = Visible à votre table
idea-reading = Reçue, en relecture
idea-wall = Sur le mur
idea-hidden = Mise de côté par l’animation

edit = Modifier
edit-this = Modifier « { $text } »
edit-close-this = Fermer « { $text } »
edit-label = { $writes ->
    [objective] Votre objectif, à corriger
    [lead] Votre piste, à corriger
    [value] Votre valeur, à corriger
   *[idea] Votre idée, à corriger
}
edit-theme = Le thème
edit-save = Enregistrer
edit-over = L’étape est terminée : cette idée ne change plus.
hold = Garder pour moi
hold-share = Partager de nouveau
withdraw = Retirer

unsent-title = { $writes ->
    [objective] Un objectif n’est pas parti
    [lead] Une piste n’est pas partie
    [value] Une valeur n’est pas partie
   *[idea] Une idée n’est pas partie
}
unsent = L’écriture vient de se terminer. Vous pouvez encore envoyer cette idée.
unsent-late = L’écriture est terminée. Votre idée n’est pas partie : vous pouvez la copier.
unsent-send = Envoyer quand même

host-shared = Idées partagées à la table
host-visibility-alone = Chacun écrit pour soi. Rien n’est encore partagé.
host-visibility-table = Les idées sont visibles à la table.
host-visibility-room = Les idées sont sur le mur.

ideation-seat = Votre place :
ideation-round = Tour { $round } sur 4
ideation-round-1 = Seul, en silence : chacun écrit ce qui lui vient.
ideation-round-2 = À deux : lisez-vous vos notes, et gardez ce qui compte.
ideation-round-3 = À quatre : rapprochez vos notes, et écrivez ce que vous portez ensemble.
ideation-round-4 = Tous ensemble : les notes sont sur le mur.
ideation-with = Vous êtes avec { $who }.
ideation-with-nobody = Personne n’est encore avec vous : continuez, quelqu’un va vous rejoindre.
ideation-writer-you = Vous écrivez pour votre groupe.
ideation-writer = { $who } écrit pour votre groupe.
ideation-pen = { $who } écrit pour vous tous. Dites-lui vos idées.
ideation-pen-take = Écrire aussi
ideation-answers = Répond à l’objectif
ideation-answers-none = Aucun en particulier
ideation-objective-option = { $number } · { $title }
ideation-objective-of = Objectif { $number } : { $title }

ideation-console-rounds = Tours : 1-2-4-tous
ideation-console-rounds-what = Les notes se partagent de tour en tour : à sa table au tour « À quatre », avec toute la salle au tour « Tous ».
ideation-console-round-1 = Seul
ideation-console-round-2 = À deux
ideation-console-round-3 = À quatre
ideation-console-round-4 = Tous
ideation-console-round-told = { $name } : le tour est lancé.
ideation-console-over-told = Les tours sont arrêtés.
ideation-console-over = Arrêter les tours
ideation-console-leads = Pistes par objectif
ideation-console-leads-none = Sans objectif
ideation-wall-1 = Seul
ideation-wall-2 = À deux
ideation-wall-3 = À quatre
ideation-wall-4 = Tous ensemble
ideation-wall = { $round } : { $question }
ideation-wall-empty-2 = À deux, on se lit ses notes.
ideation-wall-empty-3 = À quatre, on rapproche ses notes.
