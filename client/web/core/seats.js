// Who has used this tablet: one seat for each person, and the one who uses it now. Kept on the device.
// A tablet is shared: each person has a ballot and notes of their own, and takes a seat in the room once.

import { signal } from "@preact/signals";

import { forgetSeen } from "./mirror.js";
import { recall, recallHere, remember, rememberHere } from "./vault.js";

/**
 * @typedef {object} Seat
 * @property {string} token
 * @property {string} atelier
 * @property {string} role
 * @property {string} code the code of the room, to let the next person in
 * @property {string} college
 * @property {string} commune
 * @property {string} table as chosen; the room may have moved the person since
 * @property {string} [person] who that is
 * @property {string} [invite] what the link was that they came in by: whoever follows it here again is the same person
 */

const KEY = "seats";
const NOW = "seat";

/** @type {import("@preact/signals").Signal<Seat[]>} */
export const seats = signal(recall(KEY, []));

/** Whose turn it is in this window, by token; `null`: nobody came in yet. @type {import("@preact/signals").Signal<string | null>} */
export const seated = signal(recallHere(NOW, null));

/** @returns {Seat | undefined} */
export const seat = () => seats.value.find((each) => each.token === seated.value);

/** Whether somebody came in by this link before; then it is their turn again. @param {string} invite */
export function sitAgain(invite) {
  seats.value = all();
  const known = seats.peek().find((each) => each.invite === invite);
  if (known) sit(known.token);
  return known !== undefined;
}

/**
 * Somebody came in. Seats of other ateliers are forgotten: they are over.
 * Whether another window took this very place a moment ago: it asked the same while none of the two was answered.
 * @param {Seat} fresh
 */
export function takeSeat(fresh) {
  const known = all(), twice = known.some((each) => each.token !== fresh.token && each.person !== undefined && each.person === fresh.person);
  keep([...known.filter((each) => each.atelier === fresh.atelier && each.token !== fresh.token && (!twice || each.person !== fresh.person)), fresh]);
  sit(fresh.token);
  return twice;
}

/** It is this person's turn, or nobody's. @param {string | null} token */
export function sit(token) {
  rememberHere(NOW, token);
  seated.value = token;
}

/** A token that the server does not know any more. @param {string} token */
export function leaveSeat(token) {
  keep(all().filter((each) => each.token !== token));
  if (seated.peek() === token) sit(seats.peek().at(-1)?.token ?? null);
}

/** Those that another window of this browser took too. @returns {Seat[]} */
function all() {
  return recall(KEY, seats.peek());
}

/** @param {Seat[]} kept */
function keep(kept) {
  for (const { token } of all()) if (!kept.some((each) => each.token === token)) void forgetSeen(token);
  remember(KEY, kept);
  seats.value = kept;
}
