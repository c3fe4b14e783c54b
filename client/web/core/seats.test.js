// Who uses this tablet: whoever follows a link here again is who they were, and two windows may be two people.

import assert from "node:assert/strict";
import test from "node:test";

import { remember } from "./vault.js";

/** @typedef {typeof import("./seats.js")} Seats */

/** What lives in a browser, or in one of its windows. */
function storage() {
  const kept = new Map();
  return {
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => void kept.set(key, text),
    removeItem: (/** @type {string} */ key) => void kept.delete(key),
  };
}

/** @param {string} name @param {object} value */
const give = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true });

let pages = 0;

/** A page of this window. @param {object} window @returns {Promise<Seats>} */
function opened(window) {
  give("sessionStorage", window);
  return import(`./seats.js?page=${++pages}`);
}

test.beforeEach(() => {
  give("localStorage", storage());
  remember("seats", null); // What the pages of the test before kept in memory.
});

const guest = { person: "p_1", token: "one", atelier: "a_1", role: "participant", code: "ABC123", college: "elus", commune: "", table: "t1" };
const host = { ...guest, person: "p_2", token: "two", role: "host", code: "", college: "", invite: "invite-of-table-1" };

test("a link followed again opens the place it gave, until that place is left", async () => {
  const { leaveSeat, seat, seats, sitAgain, takeSeat } = await opened(storage());
  takeSeat(host);
  takeSeat(guest);
  assert.ok(!sitAgain("invite-of-table-2"));
  assert.equal(seat()?.token, "one");
  assert.ok(sitAgain("invite-of-table-1"));
  assert.equal(seat()?.token, "two");
  assert.equal(seats.value.length, 2);
  leaveSeat("two");
  assert.ok(!sitAgain("invite-of-table-1"), "its token opens nothing any more: the link gives another");
});

test("two windows of one browser are two people, also after a reload, and neither forgets the other", async () => {
  const one = storage(), two = storage();
  const first = await opened(one);
  first.takeSeat(guest);
  const second = await opened(two);
  assert.equal(second.seat()?.token, "one", "a new window is whoever sat here last");
  second.takeSeat(host);
  const reloaded = await opened(one);
  assert.equal(reloaded.seat()?.token, "one");
  reloaded.takeSeat({ ...guest, token: "three", person: "p_3" });
  assert.deepEqual(reloaded.seats.value.map(({ token }) => token), ["one", "two", "three"]);
  reloaded.sit(null);
  assert.equal((await opened(one)).seated.value, null, "the next person has this window");
});

test("a place that another window took a moment ago is told, and kept once", async () => {
  assert.equal((await opened(storage())).takeSeat(guest), false);
  const other = await opened(storage());
  assert.equal(other.takeSeat({ ...guest, token: "again" }), true);
  assert.deepEqual(other.seats.value.map(({ token }) => token), ["again"]);
});
