// What the machine gives as a reason, in things a person can look at; and a title cut from an idea.

import assert from "node:assert/strict";
import test from "node:test";

import { heap } from "./groups.js";
import { cut, reason, told } from "./guesses.js";

const ALL = heap([["c_a", { title: "Se déplacer", order: 0 }]], [["n_1", { text: "Une navette", phase: "write", cluster: "c_a", guessed: true }], ["n_2", { text: "Des vélos", phase: "write" }]], []);
const KNOWN = {
  idea: (/** @type {string} */ id) => [...ALL.groups[0].ideas, ...ALL.loose].find((idea) => idea.id === id),
  group: (/** @type {string} */ id) => ALL.groups.find((group) => group.id === id),
};

test("a reason names ideas, words and groups, in the order it was given", () => {
  const { near, words, groups } = reason({ near: ["n_2", "n_1"], words: ["vélo"], others: ["c_a"] }, KNOWN);
  assert.deepEqual([near.map(({ text }) => text), words, groups.map(({ title }) => title)], [["Des vélos", "Une navette"], ["vélo"], ["Se déplacer"]]);
});

test("what this screen does not have is left out, and no record is no reason", () => {
  assert.deepEqual(reason({ near: ["n_hidden", "n_1"], clusters: ["c_gone"] }, KNOWN).near.map(({ id }) => id), ["n_1"]);
  assert.deepEqual(reason({ clusters: ["c_gone"] }, KNOWN).groups, []);
  assert.deepEqual(reason(undefined, KNOWN), { near: [], words: [], groups: [] });
});

test("a reason is drawn again when a title or a text of it changes, and only then", () => {
  const record = { near: ["n_1"], clusters: ["c_a"] }, other = { ...KNOWN, group: (/** @type {string} */ id) => ({ ...ALL.groups[0], id, title: "Bouger" }) };
  assert.equal(told(reason(record, KNOWN)), told(reason({ ...record }, KNOWN)));
  assert.notEqual(told(reason(record, KNOWN)), told(reason(record, other)));
});

test("a title is the beginning of an idea, whole words and no stop at its end", () => {
  assert.equal(cut("Des vélos."), "Des vélos");
  assert.equal(cut("  Un guichet\n unique, pour qui cherche un apprentissage près de chez soi dans la métropole"), "Un guichet unique, pour qui cherche un apprentissage");
  assert.ok(cut("mot ".repeat(60)).length <= 56);
  assert.equal(cut("a".repeat(80)).length, 56);
});
