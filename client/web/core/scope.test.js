// Values and objectives do not mix: a step shows the notes of its own steps, and their groups.

import assert from "node:assert/strict";
import test from "node:test";

import { groupedOf, scoped, shownOf, votedOn } from "./scope.js";

const notes = [
  ["n_1", { text: "Ouverture", phase: "values", cluster: "c_v" }],
  ["n_2", { text: "Un tram", phase: "goals", cluster: "c_g" }],
  ["n_3", { text: "Audace", phase: "values" }],
  ["n_4", { text: "Audacieux", phase: "goals", cluster: "c_both" }],
  ["n_5", { text: "Audaces", phase: "values", cluster: "c_both" }],
];
const clusters = [["c_v", { title: "V", order: 0 }], ["c_g", { title: "G", order: 1 }], ["c_both", { title: "Les deux", order: 2 }], ["c_new", { title: "Vide", order: 3 }]];

test("a step that names no steps is about everything, and hands on the very lists", () => {
  const seen = scoped(clusters, notes, []);
  assert.equal(seen.notes, notes);
  assert.equal(seen.clusters, clusters);
});

test("only notes of the named steps, and groups that hold some or nothing", () => {
  const seen = scoped(clusters, notes, ["values"]);
  assert.deepEqual(seen.notes.map(([id]) => id), ["n_1", "n_3", "n_5"]);
  assert.deepEqual(seen.clusters.map(([id]) => id), ["c_v", "c_both", "c_new"]);
});

test("the step says which", () => {
  const room = { get: (path) => (path === "clustering/sort" ? { of: ["values"] } : undefined) };
  assert.deepEqual(groupedOf(room, "sort"), ["values"]);
  assert.deepEqual(groupedOf(room, "ideas"), []);
  assert.deepEqual(groupedOf(room, null), []);
});

test("while people write, the wall shows what belongs to their question", () => {
  const room = { get: (path) => ({ "clustering/sort": { of: ["goals"] }, "ideation/values": { of: ["values", "audace"] }, "ideation/goals": {} })[path] };
  assert.deepEqual(["sort", "values", "goals", "vote", null].map((phase) => shownOf(room, phase)), [["goals"], ["values", "audace"], [], [], []]);
});

test("a vote on groups shows what is voted on", () => {
  const seen = votedOn({ clusters, notes }, { method: "dots", about: "groups", options: [{ id: "c_g" }, { id: "c_both" }] });
  assert.deepEqual(seen.clusters.map(([id]) => id), ["c_g", "c_both"]);
  assert.deepEqual(seen.notes.map(([id]) => id), ["n_2", "n_4", "n_5"]);
});

test("another vote, one that is not open yet, and no vote at all, show what there is", () => {
  for (const vote of [{ method: "dots", about: "ideas", options: [{ id: "n_1" }] }, { method: "dots", about: "groups" }, undefined]) {
    assert.equal(votedOn({ clusters, notes }, vote).notes, notes);
  }
});
