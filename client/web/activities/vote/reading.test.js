// What a screen reads out of a result, and what a form makes of a plan.

import assert from "node:assert/strict";
import test from "node:test";

import { planOf, wrongIn } from "./plan.js";
import { proposalsIn, written } from "./proposals.js";
import { agreementWords, agreeOf, inOrder, meanOf, meanShare, pagesOf, voicing } from "./reading.js";
import { restOf } from "./rest.js";
import { spread } from "./results/spread.js";
import { levelsOf, toneOf } from "./scales.js";

/** @param {Partial<import("../../wire.d.ts").Line>} line */
const line = (line) => ({ place: 1, counts: [], by: [], ...line });

test("lines stand by their place, and equal ones as they came", () => {
  assert.deepEqual(inOrder({ a: line({ place: 2 }), b: line({ place: 1 }), c: line({ place: 2 }) }), ["b", "a", "c"]);
});

test("every college weighs alike, whatever its size; one that gave nothing does not weigh", () => {
  const tally = { round: 1, voters: 30, paper: 0, groups: [{ colleges: ["a"], voters: 2 }, { colleges: ["b"], voters: 28 }, { colleges: ["c"], voters: 0 }], spent: [4, 100, 0] };
  assert.equal(meanShare(tally, line({ by: [[4, 2], [0, 0], [0, 0]] })), 0.5);
  assert.deepEqual(meanOf(line({ means: [[1, 5], null, [3, 4]] })), [2, 4.5]);
  assert.equal(meanOf(line({ means: [null] })), null);
});

test("a college nobody of which has voted is left out of a result, and named apart", () => {
  const groups = [{ colleges: ["a"], voters: 0 }, { colleges: ["b"], voters: 8 }];
  const opinion = { label: "one_college", carried_by: [1], shares: [0.5, 0.9], intervals: /** @type {[number, number][]} */ ([[0, 1], [0.68, 1]]), gap: 0, gap_interval: /** @type {[number, number]} */ ([0, 0]), wide: false, gac: 0.9, controversy: 0 };
  const tally = { round: 1, voters: 8, paper: 0, groups, spent: [0, 5], lines: { x: line({ by: [[0, 0, 0], [8, 0, 0]], opinion }) } };
  const read = voicing(tally), told = /** @type {any} */ (read.tally.lines).x;
  assert.deepEqual([read.silent, read.tally.groups.length, read.tally.spent, told.by], [[0], 1, [5], [[8, 0, 0]]]);
  assert.deepEqual([told.opinion.shares, told.opinion.carried_by], [[0.9], [0]]);
  assert.deepEqual(agreeOf(told, 0), { agree: 8, answers: 8, share: 1 });
  assert.equal(agreeOf(tally.lines.x, 0), null);
  const nobody = { ...tally, voters: 0, groups: groups.map((each) => ({ ...each, voters: 0 })) };
  assert.equal(voicing(nobody).tally, nobody);
});

test("the first place is a whole bar, and no place none", () => {
  assert.equal(restOf(line({ means: [[1], null] }), 0, 8), 1);
  assert.equal(restOf(line({ means: [[1], null] }), 1, 8), 0);
});

test("pages are about as full", () => {
  assert.deepEqual(pagesOf([1, 2, 3, 4, 5, 6, 7], 3).map((page) => page.length), [3, 3, 1]);
  assert.deepEqual(pagesOf([1, 2, 3, 4], 3).map((page) => page.length), [2, 2]);
  assert.deepEqual(pagesOf([], 3), []);
});

test("agreement is said in words, from opposed to very close", () => {
  assert.deepEqual([-0.2, 0.1, 0.4, 0.9, null].map(agreementWords), ["vote-agreement-split", "vote-agreement-weak", "vote-agreement-some", "vote-agreement-strong", "vote-agreement-none"]);
});

test("scales have their levels, and their ends are written on in white", () => {
  assert.equal(levelsOf({ method: "judgment" }).length, 7);
  assert.deepEqual(levelsOf({ method: "pulse", levels: 3 }), [1, 2, 3]);
  for (const many of [3, 7, 8]) assert.deepEqual([toneOf(0, many).ink, toneOf(many - 1, many).ink], ["#FFFFFF", "#FFFFFF"]);
});

test("points that lie on each other are told apart, inside the square", () => {
  const points = spread(Array.from({ length: 12 }, () => ({ x: 98, y: 98 })), 8);
  for (const [i, a] of points.entries()) {
    assert.ok(a.x <= 96 && a.y <= 96);
    for (const b of points.slice(i + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 7, `${i}`);
  }
});

test("proposals keep their names when they are typed anew", () => {
  const known = [{ id: "p1", title: "Une navette", cost: 120 }, { id: "p2", title: "Des bancs" }];
  assert.equal(written(known), "Une navette ; 120\nDes bancs");
  assert.deepEqual(proposalsIn("Des bancs\n\nUn quai ; 1 500\nUne navette;90", known), [{ id: "p2", title: "Des bancs" }, { id: "p3", title: "Un quai", cost: 1500 }, { id: "p1", title: "Une navette", cost: 90 }]);
});

test("a plan says what of it cannot be", () => {
  assert.deepEqual([...wrongIn(planOf({ method: "dots", budget: 3, cap: 5 })).keys()], ["cap"]);
  assert.deepEqual([...wrongIn(planOf({ method: "opinion", threshold: 0.5, n_min: 0 })).keys()], ["n_min", "threshold"]);
  assert.deepEqual([...wrongIn(planOf({ method: "budget", about: "proposals", step: NaN })).keys()], ["step", "proposals"]);
  assert.equal(wrongIn(planOf({})).size, 0);
});
