// What the wall shows of drafts, and of a vote. Words are not loaded here: a sentence is its name.

import assert from "node:assert/strict";
import test from "node:test";

import { legendOf, pictureOf, turnoutOf } from "./views.js";

const NOTES = [["n_1", { text: "Des bancs", phase: "p", cluster: "c_1", slot: 0 }], ["n_2", { text: "De l’ombre", phase: "p", cluster: "c_1", slot: 1 }], ["n_3", { text: "Un quai", phase: "p" }]];
const view = (cluster) => ({ phaseId: "p", phase: null, notes: NOTES, clusters: [["c_1", { title: "bancs · ombre", order: 0, ...cluster }]], themes: [], vote: null, tally: null, colleges: [], frozen: false, reducedMotion: false, page: null });

test("a draft is shown as one, with the idea that stands for it", () => {
  const [island] = pictureOf(view({ draft: true, stands: "n_2" })).islands;
  assert.equal(island.draft, true);
  assert.notEqual(island.stands, "");
  assert.notEqual(legendOf(view({ draft: true })).drafts, "");
});

test("an idea that is not on the wall stands for nothing", () => {
  for (const stands of ["n_9", null, undefined]) assert.equal(pictureOf(view({ draft: true, stands })).islands[0].stands, "");
});

test("a title that was withheld is said to be none", () => {
  assert.equal(pictureOf(view({ title: "…", draft: true })).islands[0].title, "wall-untitled");
});

test("a title that a person gave is no draft, and the legend says nothing of drafts", () => {
  assert.equal(pictureOf(view({})).islands[0].draft, false);
  assert.equal(legendOf(view({})).drafts, "");
});

test("a draft without ideas is not on the wall, nor in its legend", () => {
  const empty = { ...view({ draft: true }), notes: [NOTES[2]] };
  assert.deepEqual(pictureOf(empty).islands, []);
  assert.equal(legendOf(empty).drafts, "");
});

test("a vote that was closed before its result was shown is no longer said to be open", () => {
  const voting = (/** @type {string} */ status) => turnoutOf(/** @type {any} */ ({ vote: { voted: 1 }, phase: { status }, colleges: [["elus", { here: 3 }]] }));
  assert.deepEqual([voting("open")?.title, voting("closed")?.title], ["wall-vote-open", "wall-vote-closed"]);
});
