// A proposed re-organising: what is told of it, and what becomes of it.

import assert from "node:assert/strict";
import test from "node:test";

import { heap } from "./groups.js";
import { outcome, targets } from "./moves.js";

const CLUSTERS = /** @type {[string, import("../wire.d.ts").ClusterRecord][]} */ ([
  ["c_a", { title: "Bus", order: 0, draft: true }], ["c_b", { title: "Arbres", order: 1 }], ["c_p", { title: "Port", order: 2, pinned: true }],
]);
/** @param {string} id @param {string | null} cluster @param {boolean} [guessed] @returns {[string, any]} */
const note = (id, cluster, guessed = false) => [id, { text: id, phase: "write", cluster, guessed }];
const NOTES = [note("n_1", "c_a", true), note("n_2", "c_a", true), note("n_3", "c_b"), note("n_4", null), note("n_5", "c_p", true), note("n_6", "c_b", true)];
const ALL = heap(CLUSTERS, NOTES, []);
const KNOWN = {
  idea: (/** @type {string} */ id) => [...ALL.groups.flatMap(({ ideas }) => ideas), ...ALL.loose].find((idea) => idea.id === id),
  group: (/** @type {string} */ id) => ALL.groups.find((group) => group.id === id),
};
/** @param {[string, string][]} moves @param {object[]} [made] @returns {import("../wire.d.ts").ProposalRecord} */
const proposal = (moves, made = []) => ({ number: 1, level: "detail", moves: moves.map(([id, into]) => ({ note: id, into })), made: /** @type {any} */ (made) });
const NEW = [{ cluster: "c_n", title: "Vélos" }];

test("moves are told by where they go, most first, out of all groups last", () => {
  const into = targets(proposal([["n_6", ""], ["n_1", "c_b"], ["n_2", "c_n"], ["n_4", "c_n"]], NEW), KNOWN);
  assert.deepEqual(into.map(({ title, fresh, moves }) => [title, fresh, moves.map(({ idea, from }) => [idea.id, from?.title ?? null])]),
    [["Vélos", true, [["n_2", "Bus"], ["n_4", null]]], ["Arbres", false, [["n_1", "Bus"]]], ["", false, [["n_6", "Arbres"]]]]);
});

test("what can no longer be done is not told", () => {
  const placed = ["n_3", "c_a"], pinned = ["n_5", "c_b"], toPinned = ["n_4", "c_p"], there = ["n_1", "c_a"], hidden = ["n_9", "c_a"], gone = ["n_4", "c_gone"];
  assert.deepEqual(targets(proposal(/** @type {any} */ ([placed, pinned, toPinned, there, hidden, gone])), KNOWN), []);
});

test("a draft goes with its last idea, another group stays, and a new one is there when something goes into it", () => {
  const into = targets(proposal([["n_1", "c_n"], ["n_2", "c_n"], ["n_6", "c_n"]], NEW), KNOWN);
  assert.deepEqual(outcome(into, ALL.groups, new Set()), { moves: 3, before: 3, after: 3 });
  assert.deepEqual(outcome(into, ALL.groups, new Set(["n_2"])), { moves: 2, before: 3, after: 4 });
  assert.deepEqual(outcome(into, ALL.groups, new Set(["n_1", "n_2", "n_6"])), { moves: 0, before: 3, after: 3 });
});

test("a draft that loses all and gains one stays", () => {
  const into = targets(proposal([["n_1", "c_b"], ["n_2", "c_b"], ["n_4", "c_a"]]), KNOWN);
  assert.deepEqual(outcome(into, ALL.groups, new Set()), { moves: 3, before: 3, after: 3 });
});

test("a target says how many lie there already", () => {
  const into = targets(proposal([["n_4", "c_a"], ["n_6", "c_n"], ["n_2", ""]], NEW), KNOWN);
  assert.deepEqual(into.map(({ id, there }) => [id, there]), [["c_a", 2], ["c_n", 0], ["", 0]]);
});
