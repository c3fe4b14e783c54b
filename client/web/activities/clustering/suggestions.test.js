// What a tablet makes of the machine's hints.

import assert from "node:assert/strict";
import test from "node:test";

import { suggestions, titleOf } from "./suggestions.js";
import { view } from "./view.js";

const note = (text, cluster = null) => ({ text, phase: "p", cluster, slot: 0 });
const NOTES = [["n_1", note("Un bus de nuit")], ["n_2", note("Une navette la nuit")], ["n_3", note("Des bancs")], ["n_4", note("Un train de nuit", "c_1")]];
const CLUSTERS = [["c_1", { title: "La nuit", order: 0 }], ["c_2", { title: "Le jour", order: 1 }]];
const told = (hint, { later = [], orders = [] } = {}) => {
  const outbox = orders.map((order, n) => ({ id: `k_${n}`, n, since: 0, state: "waiting", do: order }));
  return suggestions(view(NOTES, CLUSTERS, outbox, "t1"), [["n_1", hint]], new Set(later));
};
const said = (found) => found.map((one) => [one.note.id, one.groups.map(({ title }) => title), one.partners.map(({ id }) => id), one.nearest?.id ?? null]);

test("an idea of the tray may go into groups, likeliest first, because of the nearest idea", () => {
  assert.deepEqual(said(told({ clusters: ["c_2", "c_1"], near: ["n_4"], words: ["nuit"] })), [["n_1", ["Le jour", "La nuit"], [], "n_4"]]);
});

test("with no group near it may go with ideas of the tray", () => {
  assert.deepEqual(said(told({ near: ["n_2", "n_3"] })), [["n_1", [], ["n_2", "n_3"], "n_2"]]);
});

test("what a screen does not have is left out, and a hint of nothing else is none", () => {
  assert.deepEqual(said(told({ clusters: ["c_9", "c_1"], near: ["n_9"] })), [["n_1", ["La nuit"], [], null]]);
  assert.deepEqual(said(told({ clusters: ["c_9"], near: ["n_9"] })), []);
  assert.deepEqual(said(told({ clusters: ["c_9"], near: ["n_2"] })), [["n_1", [], ["n_2"], "n_2"]]);
  assert.deepEqual(said(told({})), []);
});

test("an idea that lies in a group is no partner, nor is the idea itself", () => {
  assert.deepEqual(said(told({ near: ["n_4", "n_1"] })), []);
});

test("an idea that was filed here, or put off, has no suggestion", () => {
  const hint = { clusters: ["c_1"] };
  assert.deepEqual(told(hint, { orders: [{ type: "file_notes", place: "t1", notes: ["n_1"], cluster: "c_2" }] }), []);
  assert.deepEqual(told(hint, { later: ["n_1"] }), []);
});

test("a group that waits to be dissolved is no choice", () => {
  assert.deepEqual(said(told({ clusters: ["c_1", "c_2"] }, { orders: [{ type: "dissolve_cluster", cluster: "c_1" }] })), [["n_1", ["Le jour"], [], null]]);
});

test("a group of two is called by the words they share, else by the shorter idea", () => {
  const [byWords] = told({ near: ["n_2"], words: ["bus", "nuit", "gare"] }), [byText] = told({ near: ["n_2"] });
  assert.equal(titleOf(byWords, byWords.partners[0]), "Bus · nuit");
  assert.equal(titleOf(byText, byText.partners[0]), "Un bus de nuit");
});

test("a title made of an idea begins with a capital, accent or not", () => {
  const [one] = told({ near: ["n_2"] }), partner = { ...one.note, text: "éclairer les quais" };
  assert.equal(titleOf({ ...one, note: { ...one.note, text: "éclairer les quais la nuit" } }, partner), "Éclairer les quais");
});

test("a title made of a long idea ends between two words and is not too long", () => {
  const [one] = told({ near: ["n_2"] }), long = { ...one.note, text: "Une navette toutes les dix minutes entre la gare et le front de mer, même le dimanche et la nuit" };
  const title = titleOf({ ...one, note: long }, long);
  assert.ok([...title].length <= 80);
  assert.ok(long.text.startsWith(`${title} `));
});
