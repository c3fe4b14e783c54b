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

/** How far to the left or the right of the middle the land lies, all of it together. */
function lean(list, places) {
  const all = boxes(list, places), areas = all.map(({ x0, x1, y0, y1 }) => (x1 - x0) * (y1 - y0)), whole = areas.reduce((a, b) => a + b, 0);
  return all.reduce((sum, { x0, x1 }, i) => sum + areas[i] * (x0 + x1) / 2, 0) / whole - (SEA.x0 + SEA.x1) / 2;
}

test("the first islands stand round the middle, and none of them moves when the next one comes", () => {
  for (let seed = 0; seed < 12; seed += 1) {
    const list = berths(4, seed), stood = new Map();
    for (let n = 1; n <= 4; n += 1) {
      const { places } = place(list.slice(0, n), SEA, stood);
      for (const [id, at] of stood) assert.deepEqual(places.get(id), at);
      for (const [id, at] of places) stood.set(id, at);
      // An even number leans to one side by half an island and the water beside it, an odd one by what their widths differ.
      assert.ok(Math.abs(lean(list.slice(0, n), places)) < (n % 2 ? 90 : 240), `${n} islands, seed ${seed}: ${lean(list.slice(0, n), places)}`);
    }
  }
});

test("two or three islands of a view that opens stand together in the middle", () => {
  for (const n of [2, 3]) {
    const list = berths(n, 3), { places } = place(list, SEA), all = boxes(list, places).sort((a, b) => a.x0 - b.x0);
    assert.ok(Math.abs(all[0].x0 - SEA.x0 - (SEA.x1 - all[n - 1].x1)) < 2);
    all.slice(1).forEach((box, i) => assert.ok(box.x0 - all[i].x1 <= 200));
  }
});

test("loose ideas that hold the middle make way for the first island, and then stay while they are in nobody's way", () => {
  const water = { id: "loose", theme: -1, bounds: { x0: -160, x1: 160, y0: -90, y1: 90 }, yields: true }, list = berths(3, 2);
  const alone = new Map([["loose", { x: 960, y: 489 }]]), first = place([list[0], water], SEA, alone);
  assert.ok(Math.abs(lean([list[0]], first.places)) < 24);
  assert.equal(first.overlap, 0);
  const again = place([list[0], water], SEA, first.places);
  assert.deepEqual(again.places, first.places);
  const opened = place([...list, water], SEA).places;
  for (const [id, at] of place(list, SEA).places) assert.deepEqual(opened.get(id), at);
});

test("what cannot stand says so", () => {
  const huge = Array.from({ length: 4 }, (_, i) => ({ id: `c${i}`, theme: 0, bounds: { x0: -500, x1: 500, y0: -300, y1: 300 } }));
  assert.ok(place(huge, SEA).overlap > 0);
});
