// The order of a ballot, what is on it, and what the next mark says.

import assert from "node:assert/strict";
import test from "node:test";

import { affordable, ballotOf, left, othersOf, placed, ranked, undecided } from "./ballot.js";
import { shuffled } from "./order.js";

const LETTERS = ["a", "b", "c", "d", "e", "f"];

test("an order is the same each time, and another for another person", () => {
  assert.deepEqual(shuffled(LETTERS, "p_1/vote"), shuffled(LETTERS, "p_1/vote"));
  assert.deepEqual([...shuffled(LETTERS, "p_1/vote")].sort(), LETTERS);
  assert.notDeepEqual(shuffled(LETTERS, "p_1/vote"), shuffled(LETTERS, "p_2/vote"));
});

test("every option comes first about as often, over many people", () => {
  const first = Object.fromEntries(LETTERS.map((letter) => [letter, 0]));
  for (let i = 0; i < 6000; i += 1) first[shuffled(LETTERS, `p_${i}/vote`)[0]] += 1;
  for (const letter of LETTERS) assert.ok(Math.abs(first[letter] - 1000) < 150, `${letter}: ${first[letter]}`);
});

/** @param {Record<string, unknown>[]} orders @returns {any[]} */
const outbox = (...orders) => orders.map((order, n) => ({ id: "k", n, since: 0, state: "waiting", do: { type: "cast_ballot", phase: "vote", ...order } }));

test("marks that wait lie on the ballot already, and one that is taken away does not", () => {
  const waiting = outbox({ marks: { c_1: 2 } }, { marks: { c_1: 1, c_3: null } }, { marks: { c_2: 5 }, phase: "other" }, { marks: { c_2: 4 }, ballot: "b_1", college: "elus" });
  const { marks, waiting: which, sealed } = ballotOf({ marks: { c_3: 1, c_4: -1 } }, waiting, "vote");
  assert.deepEqual([marks, [...which], sealed], [{ c_4: -1, c_1: 1 }, ["c_1", "c_3"], false]);
});

test("a ballot is sealed from the moment this was asked", () => {
  assert.equal(ballotOf({ marks: { c_1: 1 } }, outbox({ type: "seal_ballot" }), "vote").sealed, true);
  assert.equal(ballotOf({ marks: { c_1: 1 } }, outbox({ type: "seal_ballot", ballot: "b_1" }), "vote").sealed, false);
});

test("the ballots of others are those that are known, with what waits, and without those torn up", () => {
  const known = [{ ballot: "b_1", college: "elus", marks: { c_1: 1 } }, { ballot: "b_2", college: "civile", marks: { c_1: 0 } }];
  const waiting = outbox({ marks: { c_2: -1 }, ballot: "b_3", college: "civile", paper: true }, { type: "tear_ballot", ballot: "b_2" });
  assert.deepEqual(othersOf(known, waiting, "vote", true).map(({ ballot, college, marks }) => [ballot, college, marks]), [["b_1", "elus", { c_1: 1 }], ["b_3", "civile", { c_2: -1 }]]);
  assert.deepEqual(othersOf(known, waiting, "vote", false).map(({ ballot }) => ballot), ["b_1"]);
});

test("a pass is an answer; what one wrote oneself is not asked", () => {
  assert.deepEqual(undecided([{ id: "a" }, { id: "b" }, { id: "c", mine: true }], { a: 0 }), [{ id: "b" }]);
});

test("a ranking says the places that change, and no others", () => {
  const marks = { a: 1, b: 2, c: 3 };
  assert.deepEqual(ranked({ c: 1, a: 2 }), ["c", "a"]);
  assert.deepEqual(placed(marks, "b", 1), { b: 1, a: 2 });
  assert.deepEqual(placed(marks, "d", 4), { d: 4 });
  assert.deepEqual(placed(marks, "d", 1), { d: 1, a: 2, b: 3, c: 4 });
  assert.deepEqual(placed(marks, "a", null), { a: null, b: 1, c: 2 });
});

test("an amount goes up in steps and never over what is left", () => {
  const vote = { method: "budget", about: "groups", budget: 100, step: 10 };
  assert.equal(left(vote, { a: 30, b: 50 }), 20);
  assert.equal(affordable(vote, { a: 30, b: 50 }, "a", 34), 30);
  assert.equal(affordable(vote, { a: 30, b: 50 }, "a", 500), 50);
  assert.equal(affordable(vote, { a: 30 }, "b", -5), 0);
});
