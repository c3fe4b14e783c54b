// The agenda as the console reads it, and its clock.

import assert from "node:assert/strict";
import test from "node:test";

import { agenda, left, moved, past } from "./agenda.js";

/** @param {string[]} statuses */
const phases = (...statuses) => statuses.map((status, order) => [`ph${order}`, { kind: "ideation", title: `${order}`, order, status }]).reverse();

test("the next step comes after the one that is open", () => {
  const day = agenda(phases("closed", "open", "ahead", "ahead"), { phase: "ph1" });
  assert.deepEqual([day.open?.id, day.next?.id], ["ph1", "ph2"]);
});

test("who went back to a step goes on with what was not played yet", () => {
  assert.equal(agenda(phases("open", "closed", "closed", "ahead"), { phase: "ph0" }).next?.id, "ph3");
});

test("who jumped ahead and came back goes on from there, also once that step is closed", () => {
  /** @param {string} status @param {object} now */
  const back = (status, now) => agenda(phases("closed", status, "ahead", "closed", "ahead").map(([id, phase]) => [id, { ...phase, opened_at_ms: { ph0: 1, ph3: 2, ph1: 3 }[id] }]), now);
  assert.deepEqual([back("open", { phase: "ph1" }).next?.id, back("closed", {}).next?.id], ["ph2", "ph2"]);
});

test("between two steps, before the first and after the last", () => {
  assert.deepEqual([agenda(phases("ahead", "ahead"), {}).open, agenda(phases("ahead", "ahead"), {}).next?.id], [undefined, "ph0"]);
  assert.equal(agenda(phases("closed", "ahead"), { phase: null }).next?.id, "ph1");
  assert.equal(agenda(phases("closed", "closed"), {}).next, undefined);
});

test("a vote that was left without its result comes first for who went back, and is not forgotten by who went on", () => {
  /** @param {string[]} statuses */
  const day = (...statuses) => phases(...statuses).map(([id, phase]) => [id, { ...phase, kind: id === "ph1" ? "vote" : phase.kind }]);
  const back = agenda(day("open", "closed", "ahead"), { phase: "ph0" }, () => false);
  assert.deepEqual([back.next?.id, back.unshown?.id], ["ph1", "ph1"]);
  const on = agenda(day("closed", "closed", "open", "ahead"), { phase: "ph2" }, () => false);
  assert.deepEqual([on.next?.id, on.unshown?.id], ["ph3", "ph1"]);
  const before = agenda(phases("open", "ahead", "closed").map(([id, phase]) => [id, { ...phase, kind: "vote" }]), { phase: "ph0" }, () => false);
  assert.deepEqual([before.next?.id, before.unshown?.id], ["ph1", "ph2"]);
  const seen = agenda(day("open", "closed", "ahead"), { phase: "ph0" }, () => true);
  assert.deepEqual([seen.next?.id, seen.unshown], ["ph2", undefined]);
});

test("of a long day, what is before the open step is one line; of a short one nothing is folded", () => {
  const day = (/** @type {number} */ open, /** @type {number} */ of) => agenda(phases(...Array.from({ length: of }, (_, i) => (i < open ? "closed" : i === open ? "open" : "ahead"))), { phase: `ph${open}` });
  const folds = (/** @type {number} */ open, /** @type {number} */ of) => past(day(open, of));
  assert.deepEqual(folds(12, 25), { played: 12, unplayed: 0 });
  for (const whole of [folds(1, 25), folds(0, 25), folds(5, 8)]) assert.deepEqual(whole, { played: 0, unplayed: 0 });
  const passedOver = phases("closed", "ahead", "ahead", "open", ...Array(8).fill("ahead")), over = phases(...Array(9).fill("closed"));
  assert.deepEqual(past(agenda(passedOver, { phase: "ph3" })), { played: 1, unplayed: 2 });
  assert.deepEqual(past(agenda(over, undefined)), { played: 0, unplayed: 0 });
});

const STEP = { kind: "ideation", title: "", order: 0 };

test("what is left runs, is held, goes under zero, or is not counted", () => {
  assert.equal(left({ ...STEP, closes_at_ms: 9_000 }, 4_000), 5_000);
  assert.equal(left({ ...STEP, closes_at_ms: 9_000 }, 10_000), -1_000);
  assert.equal(left({ ...STEP, left_ms: 700 }, 10_000), 700);
  assert.equal(left(STEP, 10_000), null);
});

test("a minute more or less is an end, never in the past", () => {
  assert.equal(moved({ ...STEP, closes_at_ms: 100_000 }, 1, 40_000), 160_000);
  assert.equal(moved({ ...STEP, closes_at_ms: 100_000 }, -1, 90_000), 90_000);
  assert.equal(moved({ ...STEP, closes_at_ms: 30_000 }, 1, 90_000), 150_000);
  assert.equal(moved(STEP, 1, 90_000), 150_000);
  assert.equal(moved({ ...STEP, left_ms: 60_000 }, -1, 90_000), 90_000);
});
