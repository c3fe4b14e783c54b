// The order of a ballot and what is on it.

import assert from "node:assert/strict";
import test from "node:test";

import { ballot } from "./ballot.js";
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

test("dots that wait count already", () => {
  const asked = { id: "k", n: 1, since: 0, state: /** @type {const} */ ("waiting") };
  const outbox = [
    { ...asked, do: { type: "place_dots", phase: "vote", cluster: "c_1", dots: 2 } },
    { ...asked, do: { type: "place_dots", phase: "vote", cluster: "c_1", dots: 1 } },
    { ...asked, do: { type: "place_dots", phase: "other", cluster: "c_2", dots: 5 } },
  ];
  assert.deepEqual(ballot({ dots: { c_1: 0, c_3: 1 }, left: 4 }, outbox, "vote"), { dots: { c_1: 1, c_3: 1 }, spent: 2, waiting: true });
});
