// Whose idea is read next, and that none is forgotten.

import assert from "node:assert/strict";
import test from "node:test";
import { createArrivals, createTurns } from "./turns.js";

const ideas = (n, from = 0) => Array.from({ length: n }, (_, i) => ({ id: `n${from + i}`, text: "", theme: (from + i) % 3 }));
const read = (turns, n) => Array.from({ length: n }, () => turns.next()?.id);
const quay = () => {
  const turns = createTurns();
  return { turns, arrive: createArrivals(turns) };
};

test("a reveal on an empty wall is read whole, each idea once, then again from the first", () => {
  const { turns, arrive } = quay();
  arrive([]);
  assert.equal(turns.next(), undefined);
  const batch = ideas(60);
  assert.equal(arrive(batch).length, 60);
  const round = read(turns, 60);
  assert.deepEqual([...round].sort(), batch.map(({ id }) => id).sort());
  assert.deepEqual(read(turns, 60).slice(0, 3), round.slice(0, 3));
});

test("what is there when the page opens is no news: the latest is read first, the others follow", () => {
  const { turns, arrive } = quay();
  assert.deepEqual(arrive(ideas(9)), []);
  const round = read(turns, 9);
  assert.equal(round[0], "n8");
  assert.equal(new Set(round).size, 9);
});

test("an idea that has just come passes before those that waited, themes in turn", () => {
  const { turns, arrive } = quay();
  arrive(ideas(30));
  read(turns, 3);
  assert.deepEqual(arrive([...ideas(30), ...ideas(3, 30)]), ["n30", "n31", "n32"]);
  assert.deepEqual(read(turns, 3).sort(), ["n30", "n31", "n32"]);
  assert.ok(Number(turns.next().id.slice(1)) < 30);
});

test("an idea set aside is never read; one that comes back is, and is no news", () => {
  const { turns, arrive } = quay();
  arrive([]);
  arrive(ideas(3));
  arrive(ideas(2));
  assert.ok(!read(turns, 10).includes("n2"));
  assert.deepEqual(arrive(ideas(3)), []);
  assert.ok(read(turns, 10).includes("n2"));
});
