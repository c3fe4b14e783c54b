// Under which name this device keeps the facilitator's token: the console writes it, the page of the table cards reads it.

export const KEPT = "console token";
