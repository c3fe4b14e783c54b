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
