// Which table talks about what.

import assert from "node:assert/strict";
import test from "node:test";

import { given } from "./tables.js";

test("each table gets an objective, and some share one where there are fewer", () => {
  assert.deepEqual(given(["t1", "t2", "t3"], ["Se déplacer", "Apprendre"]), { t1: "Se déplacer", t2: "Apprendre", t3: "Se déplacer" });
});

test("where there are more objectives than tables the last ones wait, and without any nothing is asked", () => {
  assert.deepEqual(given(["t1"], ["Se déplacer", "Apprendre"]), { t1: "Se déplacer" });
  assert.deepEqual(given(["t1"], []), {});
});
