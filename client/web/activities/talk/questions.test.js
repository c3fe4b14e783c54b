// The order of questions: by how many ask them, never by when they came.

import assert from "node:assert/strict";
import test from "node:test";

import { questionsOf } from "./questions.js";

test("questions of this talk, most asked first, the answered ones last, and else by id", () => {
  const all = [["talk/q_c", { text: "C", people: 1 }], ["other/q_x", { text: "X", people: 9 }], ["talk/q_b", { text: "B", people: 3, answered: true }], ["talk/q_a", { text: "A", people: 1 }], ["talk/q_d", { text: "D", people: 2 }]];
  assert.deepEqual(questionsOf(all, "talk").map(({ id }) => id), ["q_d", "q_a", "q_c", "q_b"]);
});
