arrival-table = Your table
arrival-college = Your college
arrival-commune = Your town
arrival-people = { $people ->
    [one] { $people } person is connected.
   *[other] { $people } people are connected.
}
