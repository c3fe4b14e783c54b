// What a table is shown with while it reports back.

import assert from "node:assert/strict";
import test from "node:test";

import { writtenBy } from "./written.js";

const DAY = ["persona", "cards", "clustering", "report", "cards"].map((kind, order) => [`s${order}`, { kind, title: "", order }]).reverse();
const BOARD = {
  card: [["s1/s_1", { table: "t1" }], ["s1/s_2", { table: "t2" }], ["s1/s_3", { table: "t1" }], ["s4/s_4", { table: "t1" }]],
  persona: [["s0/s_5", { table: "t1" }], ["s0/s_6", { table: "t3" }]],
};
const found = (table, grouped) => writtenBy(DAY, 3, table, (word) => BOARD[word], grouped);
const names = (written) => written?.sheets.map(({ id }) => id);

test("a table tells of its own sheets of the last step before, and of none that comes later", () => {
  assert.deepEqual([found("t1")?.phase, names(found("t1"))], ["s1", ["s_1", "s_3"]]);
});

test("without cards it tells of its portraits, and without either of nothing", () => {
  assert.deepEqual([found("t3")?.form.word, names(found("t3"))], ["persona", ["s_6"]]);
  assert.equal(found("t9"), null);
});

test("groups that it made since come before its cards, groups from before do not", () => {
  assert.equal(found("t1", (phase) => phase === "s2"), null);
  assert.deepEqual(names(found("t1", (phase) => phase === "s0")), ["s_1", "s_3"]);
});
