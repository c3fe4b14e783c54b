// The board as the screens read it: sections in its order, pages of the wall, lines sorted otherwise.

/** @import {Label, Line} from "./lines.js" */
import assert from "node:assert/strict";
import test from "node:test";

import { numberOfCluster, numberOfNote, numberOfObjective } from "../../core/numbers.js";
import { pages, sections, signed, sorted } from "./lines.js";

/** @param {string} id @param {Label} label @param {number} [gap] @returns {Line} */
const line = (id, label, gap = 0) => ({ id, title: id.toUpperCase(), label, number: "", sides: [], adopted: "", known: true, wide: false, item: { id, label, counts: [], shares: [], intervals: [], gap, gap_interval: [0, 0], gac: 0, controversy: 0 } });

const LINES = [line("d", "shared_agreement"), line("a", "shared_agreement", 0.2), line("b", "one_college", 0.6)];

test("lines stand under their label, in the order of the board, and a label without any is left out", () => {
  assert.deepEqual(sections(LINES).map(({ label, lines }) => [label, lines.map(({ id }) => id)]), [["shared_agreement", ["d", "a"]], ["one_college", ["b"]]]);
});

test("a page that is full goes on with its heading again", () => {
  const made = pages(sections(LINES), { room: 200, heading: 50, line: () => 100 });
  assert.deepEqual(made.map((page) => page.map(({ lines, more }) => [lines.map(({ id }) => id).join(""), more])), [[["d", false]], [["a", true]], [["b", false]]]);
  assert.equal(pages(sections(LINES), { room: 1000, heading: 50, line: () => 100 }).length, 1);
});

test("one line that is higher than a page has a page of its own", () => {
  assert.equal(pages(sections(LINES), { room: 10, heading: 50, line: () => 100 }).length, 3);
});

test("lines are sorted by what is most, and titles by the alphabet", () => {
  assert.deepEqual(sorted(LINES, "gap").map(({ id }) => id), ["b", "a", "d"]);
  assert.deepEqual(sorted(LINES, "title").map(({ id }) => id), ["a", "b", "d"]);
  assert.equal(sorted(LINES, "board"), LINES);
});

test("numbers are printed as on paper", () => {
  assert.deepEqual([numberOfNote(411), numberOfCluster(16), numberOfObjective({ sort: "objective", order: 22 }), numberOfObjective({ sort: "value", order: 23 })], ["N-0412", "C-17", "O-23", "V-24"]);
  assert.equal(signed(-0.204), "−20");
});
