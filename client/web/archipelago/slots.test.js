// A place once given never moves.

import assert from "node:assert/strict";
import test from "node:test";
import { slots } from "./slots.js";

const BOX = { w: 232, h: 121 };

test("slot i never moves when ideas come", () => {
  const all = slots(BOX, 400, 27.28, 42);
  for (const n of [1, 2, 3, 7, 12, 40, 41, 180, 399]) assert.deepEqual(slots(BOX, n, 27.28, 42), all.slice(0, n));
});

test("slot i never moves when ideas come, whatever the shape, the noise and the spacing", () => {
  for (const [seed, pitch, aspect] of [[1, 27.28, 1], [999, 13.64, 1.6], [2 ** 31, 184, 3.4], [7, 20, 0.4]]) {
    const all = slots(BOX, 120, pitch, seed, { aspect });
    for (let n = 1; n < 120; n += 7) assert.deepEqual(slots(BOX, n, pitch, seed, { aspect }), all.slice(0, n));
  }
});

test("the same seed gives the same island, another seed another", () => {
  assert.deepEqual(slots(BOX, 60, 27, 5), slots(BOX, 60, 27, 5));
  assert.notDeepEqual(slots(BOX, 60, 27, 5), slots(BOX, 60, 27, 6));
});

test("no mark lies on the title nor on another mark", () => {
  const places = slots(BOX, 200, 27, 3);
  places.forEach((a, i) => {
    assert.ok(Math.abs(a.x) > BOX.w / 2 || Math.abs(a.y) > BOX.h / 2);
    for (const b of places.slice(i + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 25);
  });
});

test("open water: the first idea lies in the middle", () => {
  assert.deepEqual(slots({ w: 2, h: 2 }, 1, 184, 7, { aspect: 3.4, noise: 0.3, clearance: -1 }), [{ x: 0, y: 0 }]);
});
