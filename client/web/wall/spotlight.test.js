// What is in the light on the wall. Words are not loaded here: a sentence is its name.

import assert from "node:assert/strict";
import test from "node:test";

import { litOf } from "./spotlight.js";
import { legendOf } from "./views.js";

const NOTES = Array.from({ length: 7 }, (_, n) => [`n_${n}`, { text: `Idée ${n}`, phase: "p", theme: n ? "port" : null, cluster: "c_1", slot: 6 - n }]);
const view = (/** @type {string | null} */ lit, more = {}) => /** @type {any} */ ({ lit, notes: NOTES, clusters: [["c_1", { title: "Le port", order: 0 }]], themes: [["vie", { short: "Vie" }], ["port", { short: "Port" }]], vote: null, ...more });

test("an idea is a quote with its theme", () => {
  const lit = litOf(view("n_1"));
  assert.equal(lit?.quote, true);
  assert.equal(lit?.theme, 1);
  assert.equal(lit?.from, "Port");
});

test("a group has its title and its first ideas, in the order of their places, and says that there are more", () => {
  const lit = litOf(view("c_1"));
  assert.match(lit?.title ?? "", /^Le.port$/);
  assert.deepEqual(lit?.ideas.map(({ text }) => text.at(-1)), ["6", "5", "4", "3", "2"]);
  assert.notEqual(lit?.more, "");
});

test("what left the wall, and nothing at all, are not in the light", () => {
  for (const item of [null, "n_9", "c_9"]) assert.equal(litOf(view(item)), null);
});

test("a wall of one theme names no theme that it does not show", () => {
  const notes = NOTES.slice(1);
  assert.deepEqual(legendOf(view(null, { notes, only: true })).themes.map(({ theme }) => theme), [1]);
  assert.deepEqual(legendOf(view(null, { notes })).themes.map(({ theme }) => theme), [0, 1]);
});
