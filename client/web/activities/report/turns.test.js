// Turns of tables, as tablets, console and wall tell them.

import assert from "node:assert/strict";
import test from "node:test";

import { drawn, last, nextOf, seated, spokenOf, standingOf } from "./turns.js";

const TURNS = { order: ["t3", "t1", "t2", "t4"], table: "t1", heard: ["t3"] };

test("a table is told how many turns there are before its own", () => {
  assert.deepEqual(["t1", "t3", "t2", "t4", "t9"].map((table) => standingOf(TURNS, table)), ["now", "heard", 0, 1, "out"]);
  assert.equal(nextOf(TURNS), "t2");
  assert.equal(spokenOf(TURNS), 2);
});

test("who was passed over comes next, whoever spoke meanwhile", () => {
  assert.equal(nextOf({ order: ["t1", "t2", "t3"], table: "t3", heard: ["t1"] }), "t2");
  assert.equal(nextOf({ order: ["t1"], table: "t1", heard: [] }), undefined);
  assert.equal(nextOf({}), undefined);
});

test("a table that is moved to the end keeps the others as they were", () => {
  assert.deepEqual(last(TURNS.order, "t3"), ["t1", "t2", "t4", "t3"]);
});

test("a drawing keeps every table, and its order is that of the dice", () => {
  const tables = ["t1", "t2", "t3", "t4"];
  assert.deepEqual([...drawn(tables, Math.random)].sort(), tables);
  assert.deepEqual(drawn(tables, () => 0), ["t2", "t3", "t4", "t1"]);
  assert.deepEqual(tables, ["t1", "t2", "t3", "t4"]);
});

test("a table where nobody sits is not drawn, unless nobody sits anywhere", () => {
  assert.deepEqual(seated([["t1", { here: 2 }], ["t2", { here: 0 }], ["t3", {}], ["t4", { here: 1 }]]), ["t1", "t4"]);
  assert.deepEqual(seated([["t1", { here: 0 }], ["t2", {}]]), ["t1", "t2"]);
});
