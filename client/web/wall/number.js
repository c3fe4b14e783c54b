// Which of the walls this window is: the first, unless its link or a key from 1 to 4 says otherwise. Kept with the window.

import { signal } from "@preact/signals";

const KEY = "atelier/wall number";
const WALLS_MAX = 4;

/** @type {import("@preact/signals").Signal<number>} */
export const number = signal(1);

const named = new URLSearchParams(location.hash.slice(1)).get("n");
become(Number(named ?? kept()));

/** @returns {string | null} */
function kept() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null; // A strict private window.
  }
}

/** Be another wall from now on. @param {number} wanted */
export function become(wanted) {
  number.value = within(wanted);
  try {
    sessionStorage.setItem(KEY, String(number.value));
  } catch {
    // The next reload asks its link again.
  }
}

/** @param {number} wanted */
function within(wanted) {
  return Number.isInteger(wanted) && wanted >= 1 && wanted <= WALLS_MAX ? wanted : 1;
}
