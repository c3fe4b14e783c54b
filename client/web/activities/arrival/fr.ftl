arrival-table = Votre table
arrival-college = Votre collège
arrival-commune = Votre commune
arrival-people = { $people ->
    [one] { $people } personne est connectée.
   *[other] { $people } personnes sont connectées.
}
