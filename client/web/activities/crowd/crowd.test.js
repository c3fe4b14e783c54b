// The ten best: ranks and words.

import assert from "node:assert/strict";
import test from "node:test";

import { best } from "./best.js";

const row = (note, sum, scores = 5) => ({ note, text: note, sum, scores });

test("equals share a rank, and the next one counts them", () => {
  assert.deepEqual(best([row("a", 25), row("b", 20), row("c", 20), row("d", 12.5)], "fr").map(({ rank }) => rank), [1, 2, 2, 4]);
});

test("the same sum of fewer scores is another rank", () => {
  assert.deepEqual(best([row("a", 20, 5), row("b", 20, 3)], "fr").map(({ rank }) => rank), [1, 2]);
});

test("a sum is written as the language has it", () => {
  assert.equal(best([row("a", 21.3)], "fr")[0].words, "21,3");
  assert.equal(best([row("a", 21.3)], "en")[0].words, "21.3");
  assert.deepEqual(best([], "fr"), []);
});
