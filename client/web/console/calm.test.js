// A list that stays still under a hand.

import assert from "node:assert/strict";
import test from "node:test";

import { still } from "./calm.js";

/** @param {string} letters */
const list = (letters) => [...letters].map((id) => ({ id }));
/** @param {import("./calm.js").Kept<{ id: string }>[]} shown */
const read = (shown) => shown.map(({ item, gone }) => (gone ? `(${item.id})` : item.id)).join("");

test("without a hand on it the list is what there is", () => {
  assert.equal(read(still(still([], list("abc"), false), list("cd"), false)), "cd");
});

test("with a hand on it everything keeps its place, and what is new comes last", () => {
  const shown = still([], list("abc"), false);
  const held = still(shown, list("xca"), true);
  assert.equal(read(held), "a(b)cx");
  assert.equal(read(still(held, list("cxb"), true)), "(a)bcx");
  assert.equal(read(still(held, list("xca"), false)), "xca");
});

test("what stays is the newest of it", () => {
  const [{ item }] = still(still([], [{ id: "a", text: "old" }], false), [{ id: "a", text: "new" }], true);
  assert.equal(item.text, "new");
});
