theme = Un thème
note-label = Votre idée
note-rule = Une idée par note. Sans nom de personne : les notes s’affichent sur le mur.
note-rule-named = Une idée par note. Elle porte votre nom : les notes de cette étape sont signées.
send = Envoyer mon idée
keep = Garder mon idée
toast-kept = Votre idée est gardée sur cette tablette.
toast-sent-alone = Votre idée est reçue. Pour l’instant, personne d’autre ne la voit.
toast-sent-table = Votre idée rejoint votre table.
toast-sent-room = Votre idée rejoint le mur.
toast-withdrawn = Votre idée est retirée.
writing-over = L’écriture est terminée.

mine-title = Mes idées
mine-count = { $count ->
    [one] { $count } idée
   *[other] { $count } idées
}
mine-empty = Vos idées apparaîtront ici, la plus récente en premier.
mine-none = Vous n’avez pas écrit d’idée à cette étape.
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
edit-label = Votre idée, à corriger
edit-theme = Le thème
edit-save = Enregistrer
edit-over = L’étape est terminée : cette idée ne change plus.
hold = Garder pour moi
hold-share = Partager de nouveau
withdraw = Retirer

unsent-title = Une idée n’est pas partie
unsent = L’écriture vient de se terminer. Vous pouvez encore envoyer cette idée.
unsent-late = L’écriture est terminée. Votre idée n’est pas partie : vous pouvez la copier.
unsent-send = Envoyer quand même

host-shared = Idées partagées à la table
host-visibility-alone = Chacun écrit pour soi. Rien n’est encore partagé.
host-visibility-table = Les idées sont visibles à la table.
host-visibility-room = Les idées sont sur le mur.
