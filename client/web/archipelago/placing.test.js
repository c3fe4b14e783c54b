// Islands do not overlap, and move only when they must.

import assert from "node:assert/strict";
import test from "node:test";
import { chance } from "./chance.js";
import { place } from "./placing.js";

const SEA = { x0: 30, y0: 176, x1: 1890, y1: 802 };

/** Islands of varied sizes, each theme together, none so large that twelve cannot stand. */
function berths(n, seed) {
  const roll = chance(seed);
  return Array.from({ length: n }, (_, i) => {
    const w = 190 + roll() * 105, h = 170 + roll() * 125, lean = roll() * 30 - 15;
    return { id: `c${i}`, theme: Math.floor((i * 5) / n), bounds: { x0: -w / 2 + lean, x1: w / 2 + lean, y0: -h / 2, y1: h / 2 } };
  });
}

const boxes = (list, places) => list.map(({ id, bounds: b }) => {
  const { x, y } = places.get(id);
  return { x0: x + b.x0, x1: x + b.x1, y0: y + b.y0, y1: y + b.y1 };
});

function assertApart(list, places) {
  const all = boxes(list, places);
  all.forEach((a, i) => {
    assert.ok(a.x0 >= SEA.x0 - 1 && a.x1 <= SEA.x1 + 1 && a.y0 >= SEA.y0 - 1 && a.y1 <= SEA.y1 + 1, "in the sea");
    for (const b of all.slice(i + 1)) assert.ok(a.x1 <= b.x0 + 1 || b.x1 <= a.x0 + 1 || a.y1 <= b.y0 + 1 || b.y1 <= a.y0 + 1, "apart");
  });
}

test("one to twelve islands of varied sizes stand apart, inside the sea", () => {
  for (let n = 1; n <= 12; n += 1) {
    for (let seed = 0; seed < 12; seed += 1) {
      const list = berths(n, seed * 100 + n), { places, overlap } = place(list, SEA);
      assert.equal(overlap, 0, `${n} islands, seed ${seed}`);
      assertApart(list, places);
    }
  }
});

test("the same islands have the same places", () => {
  assert.deepEqual(place(berths(11, 3), SEA), place(berths(11, 3), SEA));
});

test("islands that have room stay exactly where they are", () => {
  const list = berths(9, 5), { places } = place(list, SEA);
  assert.deepEqual(place(list, SEA, places).places, places);
});

test("an island that grows a little moves nobody far", () => {
  const list = berths(9, 5), { places } = place(list, SEA);
  const grown = list.map((berth, i) => (i === 4 ? { ...berth, bounds: { ...berth.bounds, x1: berth.bounds.x1 + 12, y1: berth.bounds.y1 + 12 } } : berth));
  const after = place(grown, SEA, places);
  assert.equal(after.overlap, 0);
  for (const [id, { x, y }] of after.places) assert.ok(Math.hypot(x - places.get(id).x, y - places.get(id).y) < 60);
});

test("a newcomer takes free water: those already here move less than a third of the screen", () => {
  for (let seed = 0; seed < 8; seed += 1) {
    const list = berths(9, seed), { places } = place(list.slice(0, 8), SEA), after = place(list, SEA, places);
    assert.equal(after.overlap, 0);
    for (const [id, { x, y }] of places) assert.ok(Math.hypot(x - after.places.get(id).x, y - after.places.get(id).y) < 640, `seed ${seed}`);
  }
});

test("what cannot stand says so", () => {
  const huge = Array.from({ length: 4 }, (_, i) => ({ id: `c${i}`, theme: 0, bounds: { x0: -500, x1: 500, y0: -300, y1: 300 } }));
  assert.ok(place(huge, SEA).overlap > 0);
});
