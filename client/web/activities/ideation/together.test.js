// Letters of chairs, and who holds the pen.

import assert from "node:assert/strict";
import test from "node:test";

import { letter, letters, written } from "./together.js";

test("a chair is a letter, and a number where letters end", () => {
  assert.deepEqual([0, 9, 25, 26].map(letter), ["A", "J", "Z", "27"]);
  assert.equal(letters([1, 3, 4], "fr"), "B, D et E");
});

test("in pairs and fours another one writes, unless the pen is mine or I am alone", () => {
  const mine = { chair: 1, others: [0], writer: 0 };
  assert.deepEqual([0, 1, 2, 3, 4].map((round) => written(round, mine)), [false, false, true, true, false]);
  assert.equal(written(2, { ...mine, chair: 0, others: [1] }), false);
  assert.equal(written(2, { chair: 4, others: [], writer: 4 }), false);
  assert.equal(written(2, undefined), false);
});
