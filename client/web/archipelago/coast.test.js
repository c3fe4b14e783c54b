// A coast closes, and each shallow lies outside the one before it.

import assert from "node:assert/strict";
import test from "node:test";
import { LAND, SHALLOWS, area, contour, shores } from "./coast.js";
import { field, sample } from "./field.js";
import { seabed } from "./seabed.js";
import { slots } from "./slots.js";

const BOX = { w: 220, h: 121 };
const island = (n, seed) => field(BOX, slots(BOX, n, 27.28, seed), 11, SHALLOWS[2] + 30);

/** No step longer than a cell's diagonal, from the last point to the first included. */
function closes(ring, cell) {
  return ring.every(({ x, y }, i) => {
    const after = ring[(i + 1) % ring.length];
    return Math.hypot(after.x - x, after.y - y) <= cell * Math.SQRT2 + 1e-6;
  });
}

test("every coast and every depth line closes", () => {
  for (const n of [0, 1, 4, 28, 180]) {
    const bed = island(n, n);
    for (const iso of [LAND, ...SHALLOWS]) {
      const rings = contour(bed, iso);
      assert.ok(rings.length > 0);
      for (const ring of rings) assert.ok(closes(ring, bed.cell));
    }
  }
});

test("an island has one shore, and a clearing is not a lake", () => {
  for (const n of [1, 12, 60]) {
    const coast = shores(contour(island(n, 9), LAND));
    assert.equal(coast.length, 1);
    assert.ok(area(coast[0]) > BOX.w * BOX.h);
  }
});

test("title and marks stand on land", () => {
  const places = slots(BOX, 40, 27.28, 4), bed = field(BOX, places, 11, 90);
  for (const { x, y } of places) assert.ok(sample(bed, x, y) < LAND);
  for (const x of [-BOX.w / 2, 0, BOX.w / 2]) for (const y of [-BOX.h / 2, 0, BOX.h / 2]) assert.ok(sample(bed, x, y) < LAND);
});

test("the sea bed closes every ring, even of islands at its edge, and merges neighbours", () => {
  const area = { x0: 0, y0: 0, x1: 1920, y1: 1080 }, bed = island(24, 1);
  const lone = [{ x: 10, y: 300, field: bed }, { x: 1500, y: 1060, field: bed }], near = [{ x: 500, y: 400, field: bed }, { x: 860, y: 400, field: bed }];
  for (const islands of [lone, near]) for (const iso of SHALLOWS) for (const ring of contour(seabed(islands, area), iso)) assert.ok(closes(ring, 8));
  assert.equal(shores(contour(seabed(lone, area), SHALLOWS[2])).length, 2);
  assert.equal(shores(contour(seabed(near, area), SHALLOWS[2])).length, 1);
});
