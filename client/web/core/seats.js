// Who has used this tablet: one seat for each person, and the one who uses it now. Kept on the device.
// A tablet is shared: each person has a ballot and notes of their own, and takes a seat in the room once.

import { signal } from "@preact/signals";

import { forgetSeen } from "./mirror.js";
import { recall, remember } from "./vault.js";

/**
 * @typedef {object} Seat
 * @property {string} token
 * @property {string} atelier
 * @property {string} role
 * @property {string} code the code of the room, to let the next person in
 * @property {string} college
 * @property {string} commune
 * @property {string} table as chosen; the room may have moved the person since
 * @property {string} [invite] what the link was that they came in by: whoever follows it here again is the same person
 */

const KEY = "seats";
const NOW = "seat";

/** @type {import("@preact/signals").Signal<Seat[]>} */
export const seats = signal(recall(KEY, []));

/** Whose turn it is, by token; `null`: nobody came in yet. @type {import("@preact/signals").Signal<string | null>} */
export const seated = signal(recall(NOW, null));

/** @returns {Seat | undefined} */
export const seat = () => seats.value.find((each) => each.token === seated.value);

/** Whether somebody came in by this link before; then it is their turn again. @param {string} invite */
export function sitAgain(invite) {
  const known = seats.peek().find((each) => each.invite === invite);
  if (known) sit(known.token);
  return known !== undefined;
}

/** Somebody came in. Seats of other ateliers are forgotten: they are over. @param {Seat} fresh */
export function takeSeat(fresh) {
  keep([...seats.peek().filter((each) => each.atelier === fresh.atelier && each.token !== fresh.token), fresh]);
  sit(fresh.token);
}

/** It is this person's turn, or nobody's. @param {string | null} token */
export function sit(token) {
  remember(NOW, token);
  seated.value = token;
}

/** A token that the server does not know any more. @param {string} token */
export function leaveSeat(token) {
  keep(seats.peek().filter((each) => each.token !== token));
  if (seated.peek() === token) sit(seats.peek().at(-1)?.token ?? null);
}

/** @param {Seat[]} all */
function keep(all) {
  for (const { token } of seats.peek()) if (!all.some((each) => each.token === token)) void forgetSeen(token);
  remember(KEY, all);
  seats.value = all;
}
