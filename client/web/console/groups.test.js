// What lies where, and the mix of themes of each group.

import assert from "node:assert/strict";
import test from "node:test";

import { guessed, heap, held, keeper } from "./groups.js";
import { answering, found } from "./search.js";

const THEMES = [{ id: "vie", name: "Qualité de vie", short: "Vie", order: 0 }, { id: "port", name: "Port", short: "Port", order: 1 }];
/** @param {string} text @param {object} [more] */
const note = (text, more) => ({ text, phase: "write", ...more });
const CLUSTERS = [["c_a", { title: "Se déplacer", order: 0 }], ["c_b", { title: "Vivre dehors", order: 1 }]];
const NOTES = [
  ["n_1", note("Une navette", { cluster: "c_a", slot: 1, theme: "port" })],
  ["n_2", note("Des vélos", { cluster: "c_b", slot: 0, theme: "vie" })],
  ["n_3", note("Des arbres", { cluster: "c_b", slot: 2, theme: "vie" })],
  ["n_4", note("Un banc à l’ombre", { cluster: "c_b", slot: 1 })],
  ["n_5", note("La fête", { rank: 2 })],
  ["n_6", note("Un œuvre d’art", { rank: 1, cluster: "c_gone" })],
];

test("ideas lie in their group by slot, and the largest group comes first", () => {
  const { groups, count } = heap(CLUSTERS, NOTES, THEMES);
  assert.deepEqual(groups.map(({ title, ideas }) => [title, ideas.map(({ id }) => id)]), [["Vivre dehors", ["n_2", "n_4", "n_3"]], ["Se déplacer", ["n_1"]]]);
  assert.equal(count, 6);
});

test("an idea whose group is gone is to be grouped, and nothing is counted twice", () => {
  const { groups, loose } = heap(CLUSTERS, NOTES, THEMES);
  assert.deepEqual(loose.map(({ id }) => id), ["n_6", "n_5"]);
  assert.equal(held(groups) + loose.length, NOTES.length);
});

test("the mix says the themes, most first, and those without theme last", () => {
  const [first] = heap(CLUSTERS, NOTES, THEMES).groups;
  assert.deepEqual(first.mix, [{ mark: 0, name: "Vie", count: 2 }, { mark: null, name: "", count: 1 }]);
});

test("a note that did not change stays the same idea", () => {
  const [one] = heap(CLUSTERS, NOTES, THEMES).loose, [again] = heap(CLUSTERS, NOTES, THEMES).loose;
  assert.equal(one, again);
});

test("the largest keeps its name when groups are merged", () => {
  assert.equal(keeper(heap(CLUSTERS, NOTES, THEMES).groups)?.title, "Vivre dehors");
  assert.equal(keeper([]), undefined);
});

test("words are found without their accents, in titles and in ideas", () => {
  const all = heap(CLUSTERS, NOTES, THEMES);
  assert.deepEqual(found(all, "deplacer").groups.map(({ id }) => id), ["c_a"]);
  assert.deepEqual(found(all, "l'OMBRE banc").groups.map(({ ideas }) => ideas.map(({ id }) => id)), [["n_4"]]);
  assert.deepEqual(found(all, "oeuvre").loose.map(({ id }) => id), ["n_6"]);
  assert.equal(found(all, "rien de tel").count, 0);
  assert.equal(found(all, "  "), all);
});

test("a group says what of it is the machine's", () => {
  const drafts = [["c_a", { title: "Bus", order: 0, draft: true, stands: "n_2" }], ["c_b", { title: "Port", order: 1, pinned: true, stands: "n_hidden" }]];
  const { groups } = heap(drafts, [["n_1", note("Une navette", { cluster: "c_a", guessed: true })], ["n_2", note("Des vélos", { cluster: "c_a" })]], THEMES);
  assert.deepEqual(groups.map(({ draft, pinned, stands, ideas }) => [draft, pinned, stands?.text ?? null, guessed(ideas)]), [[true, false, "Des vélos", 1], [false, true, null, 0]]);
});

test("a word stands for a title that is withheld, and for no other", () => {
  const { groups } = heap([["c_a", { title: "…", order: 0, draft: true }], ["c_b", { title: "Bus…", order: 1, draft: true }]], [], THEMES, "Sans titre");
  assert.deepEqual(groups.map(({ title, untitled }) => [title, untitled]), [["Sans titre", true], ["Bus…", false]]);
});

test("what answers an objective: groups with these ideas alone, and those that lie in none", () => {
  const notes = [...NOTES, ["n_8", note("Une passerelle", { cluster: "c_a", slot: 5, objective: "o_1" })], ["n_9", note("Un quai", { objective: "o_1" })]];
  const all = heap(CLUSTERS, notes, THEMES), seen = answering(all, "o_1");
  assert.deepEqual(seen.groups.map(({ id, ideas }) => [id, ideas.map((idea) => idea.id)]), [["c_a", ["n_8"]]]);
  assert.deepEqual([seen.loose.map(({ id }) => id), seen.count], [["n_9"], 2]);
  assert.equal(answering(all, null), all);
  assert.equal(answering(all, "o_nowhere"), all);
});
