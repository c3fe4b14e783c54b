// The stages of a step: its last minutes, the seconds after its end, what a table has for itself.

import assert from "node:assert/strict";
import test from "node:test";

import { longer, stageOf } from "./timing.js";

const phase = /** @type {any} */ ({ kind: "ideation", title: "", order: 0, opened_at_ms: 0, closes_at_ms: 600_000, grace_s: 30 });

test("a step runs, nears its end, gives a few seconds more, and may be over", () => {
  const at = (/** @type {number} */ now, /** @type {object} */ more = {}) => stageOf({ ...phase, ...more }, now);
  assert.equal(at(0), "running");
  assert.equal(at(480_000), "last");
  assert.equal(at(600_000), "grace");
  assert.equal(at(630_001), "beyond");
  assert.equal(at(630_001, { read_only: true }), "over");
});

test("a held clock and a step without one do not end", () => {
  assert.equal(stageOf({ ...phase, closes_at_ms: null, left_ms: 10 }, 9e9), "running");
});

test("a table with more time ends later, and its held clock has more", () => {
  assert.equal(longer(phase, 60_000).closes_at_ms, 660_000);
  assert.equal(longer({ ...phase, closes_at_ms: null, left_ms: 10 }, 60_000).left_ms, 60_010);
  assert.equal(longer(phase, undefined), phase);
  assert.equal(stageOf(longer(phase, 300_000), 650_000), "running");
});

test("of a short step no last minutes are told", () => {
  assert.equal(stageOf({ ...phase, closes_at_ms: 180_000 }, 100_000), "running");
});
