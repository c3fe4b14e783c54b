// What lies where, with what waits laid over it.

import assert from "node:assert/strict";
import test from "node:test";

import { view } from "./view.js";

const NOTES = [["n_1", { text: "a", phase: "x", cluster: "c_1", slot: 1 }], ["n_2", { text: "b", phase: "x", cluster: "c_1", slot: 0 }], ["n_3", { text: "c", phase: "x" }]];
const CLUSTERS = [["c_1", { title: "Un", order: 0 }], ["c_2", { title: "Deux", order: 1 }]];
const told = (...orders) => {
  const outbox = orders.map((order, i) => ({ id: `k_${i}`, n: i, since: 0, state: /** @type {const} */ ("waiting"), do: order }));
  const { loose, groups } = view(NOTES, CLUSTERS, outbox, "t1");
  return [loose.map(({ id }) => id), ...groups.map(({ title, notes }) => [title, ...notes.map(({ id }) => id)])];
};

test("notes lie in their clusters by slot, the others are loose", () => {
  assert.deepEqual(told(), [["n_3"], ["Un", "n_2", "n_1"], ["Deux"]]);
});

test("what waits is shown as done", () => {
  assert.deepEqual(told({ type: "make_cluster", place: "t1", cluster: "c_9", title: "Neuf", notes: ["n_3", "n_1"] }), [[], ["Un", "n_2"], ["Deux"], ["Neuf", "n_1", "n_3"]]);
  assert.deepEqual(told({ type: "file_notes", place: "t1", notes: ["n_2"], cluster: null }), [["n_2", "n_3"], ["Un", "n_1"], ["Deux"]]);
  assert.deepEqual(told({ type: "merge_clusters", into: "c_2", clusters: ["c_1", "c_2"] }), [["n_3"], ["Deux", "n_1", "n_2"]]);
  assert.deepEqual(told({ type: "rename_cluster", cluster: "c_2", title: "Second" }), [["n_3"], ["Un", "n_2", "n_1"], ["Second"]]);
  assert.deepEqual(told({ type: "dissolve_cluster", cluster: "c_1" }), [["n_1", "n_2", "n_3"], ["Deux"]]);
});

const named = (...orders) => view(NOTES, [["c_1", { title: "bancs · ombre", order: 0, draft: true, stands: "n_2" }]], orders.map((order, n) => ({ id: `k_${n}`, n, since: 0, state: "waiting", do: order })), "room").groups.map(({ title, draft, stands }) => [title, draft, stands]);

test("a draft says so, with the idea that stands for it, until somebody says yes or names it", () => {
  assert.deepEqual(named(), [["bancs · ombre", true, "b"]]);
  assert.deepEqual(named({ type: "keep_cluster", cluster: "c_1" }), [["bancs · ombre", false, ""]]);
  assert.deepEqual(named({ type: "rename_cluster", cluster: "c_1", title: "Des bancs" }), [["Des bancs", false, ""]]);
});

test("an idea that is not here any more stands for nothing", () => {
  assert.equal(view([], [["c_1", { title: "bancs · ombre", order: 0, draft: true, stands: "n_2" }]], [], "room").groups[0].stands, "");
});

test("what is asked of another place changes nothing here", () => {
  assert.deepEqual(told({ type: "make_cluster", place: "t2", cluster: "c_9", title: "Neuf", notes: [] }), told());
});

test("a note whose cluster is gone is loose", () => {
  const { loose } = view([["n_1", { text: "a", phase: "x", cluster: "c_0" }]], [], [], "t1");
  assert.equal(loose.length, 1);
});
