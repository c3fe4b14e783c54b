// Pairs of ideas that may say the same.

import assert from "node:assert/strict";
import test from "node:test";

import { apart, nearness, pairs, piles, undecided } from "./twins.js";

/** @param {string} id @param {string} [cluster] */
const idea = (id, cluster) => ({ id, text: id, phase: "write", mark: null, cluster });
const IDEAS = new Map([idea("n_1", "c_a"), idea("n_2", "c_a"), idea("n_3"), idea("n_4")].map((each) => [each.id, each]));
const KNOWN = { idea: (/** @type {string} */ id) => IDEAS.get(id), group: () => undefined };
/** @type {[string, import("../wire.d.ts").TwinRecord][]} */
const TWINS = [
  ["n_1", { notes: ["n_3", "n_2"], likeness: [80, 60] }], ["n_2", { notes: ["n_1"], likeness: [60] }],
  ["n_3", { notes: ["n_4", "n_1"], likeness: [95, 80] }], ["n_4", { notes: ["n_3", "n_hidden"], likeness: [95, 99] }],
];

test("each pair is told once, the likest first, and only while both are seen", () => {
  assert.deepEqual(pairs(TWINS, KNOWN).map(({ one, other, likeness }) => [one.id, other.id, likeness]), [["n_3", "n_4", 95], ["n_1", "n_3", 80], ["n_1", "n_2", 60]]);
});

test("ideas of one group are together; two that lie in none are not", () => {
  assert.deepEqual(apart(pairs(TWINS, KNOWN)).map(({ id }) => id), ["n_3 n_4", "n_1 n_3"]);
});

test("how near a pair is, is a word", () => {
  assert.deepEqual([100, 45, 44, 30, 29, 0].map(nearness), ["same", "same", "very", "very", "maybe", "maybe"]);
});

/** @param {string} id @param {string} text @param {string} [cluster] */
const said = (id, text, cluster) => ({ ...idea(id, cluster), text });
/** @param {ReturnType<typeof said>} one @param {ReturnType<typeof said>} other */
const pair = (one, other) => ({ id: `${one.id} ${other.id}`, one, other, likeness: 50 });

test("the same words many times are one pile, whatever the capitals, accents and signs; twice is a pair", () => {
  const [a, b, c, d, e, f] = [said("n_1", "Plus de bus !"), said("n_2", "plus  de bus"), said("n_3", "PLUS DE BUS."), said("n_4", "Des bus"), said("n_5", "Été"), said("n_6", "ete")];
  const all = [pair(a, b), pair(b, c), pair(a, d), pair(e, f)];
  assert.deepEqual(piles(all).map(({ ideas }) => ideas.map(({ id }) => id)), [["n_1", "n_2", "n_3"]]);
  assert.deepEqual(undecided(all).map(({ id }) => id), ["pile plus de bus", "n_1 n_4", "n_5 n_6"]);
});

test("a pile that lies in one group is decided, and one that lies in two is not", () => {
  const [a, b, c] = ["n_1", "n_2", "n_3"].map((id) => said(id, "Plus de bus", "c_a")), away = said("n_3", "Plus de bus", "c_b");
  assert.deepEqual(undecided([pair(a, b), pair(b, c)]), []);
  assert.deepEqual(undecided([pair(a, b), pair(b, away)]).map(({ id }) => id), ["pile plus de bus"]);
});

test("signs without words are only as the same signs", () => {
  assert.deepEqual(piles([pair(said("n_1", "?"), said("n_2", "!")), pair(said("n_2", "!"), said("n_3", "…"))]), []);
});
