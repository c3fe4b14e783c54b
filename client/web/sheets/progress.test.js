// How the tables are doing.

import assert from "node:assert/strict";
import test from "node:test";

import { SILENT_MS, doing, notShown } from "./progress.js";

const records = [["cards/s_1", { table: "t1", order: 0, changed_at_ms: 1000 }], ["cards/s_2", { table: "t1", order: 1, changed_at_ms: 5000 }], ["other/s_3", { table: "t2", order: 0, changed_at_ms: 9000 }]];

test("a table is as quiet as its last word", () => {
  const [one, two] = doing(["t1", "t2"], records, "cards", { open: true, opened_at_ms: 0, now: 6000 });
  assert.deepEqual([one.sheets.length, one.quiet_ms, one.silent], [2, 1000, false]);
  assert.deepEqual([two.sheets.length, two.quiet_ms, two.silent], [0, null, false]);
});

test("a table that says nothing for long is silent, while the step is open", () => {
  const silent = (open, now) => doing(["t1", "t2"], records, "cards", { open, opened_at_ms: 0, now }).map((each) => each.silent);
  assert.deepEqual(silent(true, SILENT_MS), [false, true]);
  assert.deepEqual(silent(true, SILENT_MS + 5000), [true, true]);
  assert.deepEqual(silent(false, SILENT_MS + 5000), [false, false]);
});

test("a sheet with words that nobody has shown is missed; an empty one, one that is shown or was set aside is not", () => {
  const states = [{ filled: 1 }, { filled: 3 }, {}, { filled: 2, shown: true }, { filled: 2, hidden: true }];
  assert.equal(notShown(states.map((state, order) => [`cards/s_${order}`, { table: "t1", order, ...state }])), 2);
});
