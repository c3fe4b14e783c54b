// Ahead of the plan or behind it, and the end that makes.
import assert from "node:assert/strict";
import test from "node:test";

import { drift, lengthText, minutesOf } from "./drift.js";

const MINUTE = 60_000;
/** @param {string} id @param {object} [more] @returns {any} */
const step = (id, more = {}) => ({ id, kind: "ideation", title: id, order: id.charCodeAt(0), status: "ahead", visibility: "room", duration_s: 600, ...more });

test("a day that goes as planned has no drift and ends when it was to end", () => {
  const open = step("b", { status: "open", opened_at_ms: 10 * MINUTE, closes_at_ms: 20 * MINUTE });
  const found = drift([step("a", { status: "closed", opened_at_ms: 0 }), open, step("c")], open, 15 * MINUTE);
  assert.equal(found?.late_ms, 0);
  assert.equal(found?.ends_ms, 30 * MINUTE);
  assert.equal(found?.starts.get("c"), 20 * MINUTE);
});

test("a step that was given more, or goes past its end, makes the day late", () => {
  const more = step("a", { status: "open", opened_at_ms: 0, closes_at_ms: 14 * MINUTE });
  assert.equal(drift([more, step("b")], more, 2 * MINUTE)?.late_ms, 4 * MINUTE);
  assert.equal(drift([more, step("b")], more, 17 * MINUTE)?.late_ms, 7 * MINUTE);
});

test("a step that is passed over, or ends early, puts it ahead", () => {
  const open = step("c", { status: "open", opened_at_ms: 5 * MINUTE, closes_at_ms: 15 * MINUTE });
  const found = drift([step("a", { status: "closed", opened_at_ms: 0 }), step("b"), open], open, 5 * MINUTE);
  assert.equal(minutesOf(found?.late_ms ?? 0), -15);
});

test("a held clock runs from now", () => {
  const open = step("a", { status: "open", opened_at_ms: 0, left_ms: 6 * MINUTE });
  assert.equal(drift([open], open, 9 * MINUTE)?.late_ms, 5 * MINUTE);
});

test("nothing is told before the day, after it, or of a plan without lengths", () => {
  assert.equal(drift([step("a")], undefined, 0), null);
  assert.equal(drift([step("a", { status: "closed", opened_at_ms: 0 })], undefined, 0), null);
  const open = step("a", { status: "open", opened_at_ms: 0, duration_s: 0 });
  assert.equal(drift([open], open, 0), null);
});

test("a drift of an hour or more is said in hours", () => {
  assert.deepEqual([lengthText(47), lengthText(60), lengthText(107)], ["47\u00A0min", "1\u00A0h\u00A000", "1\u00A0h\u00A047"]);
});
