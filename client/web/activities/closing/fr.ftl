closing-question = Le temps passé ici en valait-il la peine ?
closing-score = Votre réponse, de 1 à 5
closing-least = pas du tout
closing-most = tout à fait
closing-sentence = Une phrase, pour l’animation
closing-sentence-how = L’animation la lit, et peut la lire à voix haute, sans votre nom.
closing-score-needed = Choisissez d’abord un chiffre de 1 à 5.
closing-send = Envoyer ma réponse
closing-change = Changer ma réponse
closing-thanks = Votre réponse est reçue. Merci.
closing-given = Réponse reçue
closing-waiting = Gardée ici, partira toute seule
closing-over = Les réponses sont closes.
closing-over-given = Les réponses sont closes. La vôtre est reçue, merci.
closing-secret = Votre réponse ne porte ni votre nom ni votre table.
closing-shown = { $people ->
    [one] { $people } personne a répondu.
   *[other] { $people } personnes ont répondu.
}
closing-of-five = { $score } sur 5
closing-people = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}
closing-wall-returns = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
}
closing-wall-least = pas du tout
closing-wall-most = tout à fait
closing-dates = Prochains rendez-vous
closing-mail = Recevoir la suite
closing-mail-how = L’adresse sert à vous envoyer le compte rendu de l’atelier et la suite de la démarche, à rien d’autre. Elle est effacée le { $day } au plus tard, et vous pouvez la retirer avant.
closing-email = Votre courriel
closing-mail-empty = Écrivez d’abord votre courriel.
closing-mail-send = Recevoir la suite
closing-mail-change = Changer d’adresse
closing-mail-withdraw = Retirer mon adresse
closing-mail-is = La suite part à { $email }
closing-mail-kept = C’est noté : vous recevrez la suite.
closing-mail-gone = Votre adresse est effacée.
closing-console-after = Après l’atelier
closing-console-dates-how = Un rendez-vous par ligne : quand, une barre, puis quoi. Jeudi 12 mars, 18 h | Restitution publique
closing-console-mailing = Proposer de laisser un courriel pour recevoir la suite
closing-console-save = Enregistrer
closing-console-saved = C’est enregistré.
closing-console-counting = Chargement…
closing-console-consents = { $n ->
    [0] Personne n’a encore laissé de courriel.
    [one] { $n } personne a laissé un courriel.
   *[other] { $n } personnes ont laissé un courriel.
}
