// The groups by who wrote them.

import assert from "node:assert/strict";
import test from "node:test";

import { heap } from "./groups.js";
import { shared, sides, sums } from "./sides.js";

/** @param {string} id @param {string | null} cluster @returns {[string, any]} */
const note = (id, cluster) => [id, { text: id, phase: "write", cluster }];
const ALL = heap([["c_a", { title: "Bus", order: 0 }], ["c_b", { title: "Arbres", order: 1 }], ["c_c", { title: "Port", order: 2 }], ["c_e", { title: "Vide", order: 3 }]],
  [note("n_1", "c_a"), note("n_2", "c_a"), note("n_3", "c_a"), note("n_4", "c_b"), note("n_5", "c_b"), note("n_6", "c_b"), note("n_7", "c_b"), note("n_8", "c_c"), note("n_9", null)], []);
/** @param {Record<string, number>} colleges */
const mix = (colleges) => ({ colleges, tables: { t1: 2 }, communes: {} });
const MIXES = new Map([["c_a", mix({ elus: 3 })], ["c_b", mix({ elus: 1, civile: 2 })]]);
const NAMED = ["elus", "civile"];
/** @param {import("./sides.js").Side[]} all */
const told = (all) => all.map(({ id, count, loose, parts }) => [id, count, loose, ...parts.map((part) => `${part.group.title} ${part.count}`)]);

test("every idea is counted once, those in no group too, in the order that is asked for", () => {
  const theme = new Map([["n_1", "port"], ["n_2", "port"], ["n_3", "vie"], ["n_4", "port"], ["n_9", "vie"]]);
  const all = sides(ALL, ({ id }) => theme.get(id) ?? "", ["vie", "port"]);
  assert.deepEqual(told(all), [["vie", 2, 1, "Bus 1"], ["port", 3, 0, "Bus 2", "Arbres 1"], ["", 4, 0, "Arbres 3", "Port 1"]]);
  assert.equal(all.reduce((sum, { count }) => sum + count, 0), ALL.count);
});

test("sums tell which groups are too small, and how many ideas do not say it; an empty group is no secret", () => {
  const { sides: all, untold, unsaid } = sums(ALL.groups, MIXES, "colleges", NAMED);
  assert.deepEqual(told(all), [["elus", 4, 0, "Bus 3", "Arbres 1"], ["civile", 2, 0, "Arbres 2"]]);
  assert.deepEqual(untold.map(({ title }) => title), ["Port"]);
  assert.equal(unsaid, 1);
});

test("of what one side alone has written, tables and communes are not told, and that is said", () => {
  const mixes = new Map([["c_a", { colleges: { elus: 3 }, tables: {}, communes: {} }], ["c_b", { colleges: { elus: 2, civile: 2 }, tables: { t1: 3, "": 1 }, communes: { Aubagne: 3 } }]]);
  const tables = sums(ALL.groups, mixes, "tables", ["t1"]), communes = sums(ALL.groups, mixes, "communes", []);
  assert.deepEqual([told(tables.sides), tables.onesided.map(({ title }) => title), tables.unsaid], [[["t1", 3, 0, "Arbres 3"], ["", 1, 0, "Arbres 1"]], ["Bus"], 0]);
  assert.deepEqual([told(communes.sides), communes.onesided.map(({ title }) => title), communes.unsaid], [[["Aubagne", 3, 0, "Arbres 3"]], ["Bus"], 1]);
  assert.deepEqual(sums(ALL.groups, mixes, "colleges", NAMED).onesided, []);
});

test("what one college alone has written, and what all have", () => {
  const titles = (/** @type {string | null} */ alone, mixes = MIXES) => shared(ALL.groups, mixes, NAMED, alone).map(({ title }) => title);
  assert.deepEqual(titles("elus"), ["Bus"]);
  assert.deepEqual(titles("civile"), []);
  assert.deepEqual(titles(null), ["Arbres"]);
});

test("with others in it, no group is one college's alone", () => {
  assert.deepEqual(shared(ALL.groups, new Map([["c_a", mix({ elus: 2, "": 1 })]]), NAMED, "elus"), []);
});
