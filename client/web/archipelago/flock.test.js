// More arrivals than the eye can follow come together.

import assert from "node:assert/strict";
import test from "node:test";
import { createFlocks } from "./flock.js";
import { createTurns, readingTime } from "./turns.js";

const arrivals = (n, to = (i) => `c${i % 3}`, start = 0) => Array.from({ length: n }, (_, i) => ({ id: `n${start + i}`, from: null, to: to(i) }));

test("up to ten a second, each idea flies alone", () => {
  const flocks = createFlocks();
  assert.equal(flocks.leave(arrivals(4), 0).length, 4);
  assert.equal(flocks.leave(arrivals(6, undefined, 4), 500).length, 6);
  assert.equal(flocks.waiting(), 0);
});

test("beyond, ideas of one island wait for each other and fly as one", () => {
  const flocks = createFlocks();
  flocks.leave(arrivals(10), 0);
  assert.deepEqual(flocks.leave(arrivals(6, undefined, 10), 100), []);
  const flights = flocks.gather(600);
  assert.equal(flights.length, 3);
  assert.deepEqual(flights.flatMap(({ ids }) => ids).sort(), arrivals(6, undefined, 10).map(({ id }) => id).sort());
});

test("ideas that leave open water wait for nobody, however many they are", () => {
  const flocks = createFlocks(), flights = flocks.leave(arrivals(30).map((one) => ({ ...one, from: "loose" })), 0);
  assert.equal(flights.flatMap(({ ids }) => ids).length, 30);
  assert.equal(flights.length, 3);
  assert.equal(flocks.waiting(), 0);
});

test("nobody is lost: 2 000 at once are 24 flocks or little more", () => {
  const flights = createFlocks().leave(arrivals(2000), 0);
  assert.equal(new Set(flights.flatMap(({ ids }) => ids)).size, 2000);
  assert.ok(flights.length <= 26);
});

test("the quay takes themes in turn, and drops what it was told to", () => {
  const turns = createTurns();
  for (const [id, theme] of [["a", 0], ["b", 0], ["c", 0], ["d", 1], ["e", 2]]) turns.add({ id, text: id, theme });
  turns.keep(({ id }) => id !== "e");
  assert.deepEqual([turns.next(), turns.next(), turns.next(), turns.next()].map((idea) => idea?.id), ["a", "d", "b", "c"]);
});

test("an idea is held 4.5 s, a long one longer", () => {
  assert.equal(readingTime("court"), 4500);
  assert.equal(readingTime("x".repeat(200)), 12_000);
});
