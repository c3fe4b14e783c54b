// Dotted links: one at most for each island, and only with a reason.

import assert from "node:assert/strict";
import test from "node:test";
import { routes } from "./links.js";
import { THEMES_MAX, outline, shapeOf } from "./marks.js";
import { createMoorings } from "./moorings.js";
import { markSize, room } from "./sizes.js";
import { leftMs, minutes } from "./topline.js";

test("eight themes have eight shapes, and a note without theme its own", () => {
  const shapes = [null, ...Array.from({ length: THEMES_MAX }, (_, i) => i)].map(shapeOf);
  assert.equal(new Set(shapes).size, 9);
  for (const shape of shapes) {
    const d = outline(shape, 22);
    assert.match(d, /^M[-0-9. ]+.*Z$/);
    for (const number of d.match(/-?\d+(\.\d+)?/g) ?? []) assert.ok(Math.abs(Number(number)) <= 22 * 0.62);
  }
});

test("marks change size at the steps only, and room is kept for two to five ideas", () => {
  assert.deepEqual([1, 260, 261, 520, 521, 1000, 1001, 5000].map(markSize), [22, 22, 17, 17, 15, 15, 11, 11]);
  for (let n = 1; n < 50; n += 1) assert.ok(room(n) - n >= 2 && room(n) - n <= 5);
});

test("a mooring is kept until its boat leaves, and a half-empty harbour closes ranks", () => {
  const moorings = createMoorings(), ids = Array.from({ length: 40 }, (_, i) => `n${i}`);
  moorings("loose", ids);
  assert.equal(moorings("loose", ids.slice(1)).get("n39"), 39);
  assert.equal(moorings("loose", [...ids.slice(1), "new"]).get("new"), 0);
  assert.equal(moorings("loose", ["n39", "n20"]).get("n39"), 1);
});

test("one route at most, to the nearest island of the theme most strays come from", () => {
  const marks = (theme, n, from) => Array.from({ length: n }, (_, slot) => ({ id: `${from}${theme}${slot}`, theme, slot }));
  const ports = [
    { id: "a", theme: 0, x: 0, y: 0, marks: [...marks(0, 10, "a"), ...marks(1, 3, "a")] },
    { id: "near", theme: 1, x: 300, y: 0, marks: marks(1, 20, "b") }, { id: "far", theme: 1, x: 900, y: 0, marks: [...marks(1, 40, "c"), ...marks(0, 3, "c")] },
  ];
  assert.deepEqual(routes(ports).map(({ to }) => to), [{ x: 300, y: 0 }]);
});

test("the clock starts full, ends at zero and stands when paused", () => {
  assert.equal(minutes(402_000), "6:42");
  assert.equal(minutes(1), "0:01");
  assert.equal(minutes(leftMs({ endsAtMs: 1000, durationMs: 5 }, 2000)), "0:00");
  assert.equal(leftMs({ leftMs: 300, durationMs: 900 }, 1e12), 300);
});
