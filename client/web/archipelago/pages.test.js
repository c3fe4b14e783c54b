// Which islands stand on which view.

import assert from "node:assert/strict";
import test from "node:test";

import { VIEW_MAX, pages } from "./pages.js";

/** As many islands of each theme as the list says, theme by theme; the last entry is without theme. */
const islands = (...counts) => counts.flatMap((n, theme) => Array.from({ length: n }, (_, i) => ({ id: `c${theme}.${i}`, theme: theme === counts.length - 1 ? null : theme })));
const cut = (all, parts) => pages(all, false, parts).filter(({ home }) => !home).map((view) => view.islands.length);

test("thin views are joined, and a view of three stands alone", () => {
  assert.deepEqual(cut(islands(8, 2, 3, 1, 0)), [8, 3, 3]);
  const [, , joined] = pages(islands(8, 2, 3, 1, 0));
  assert.deepEqual(joined.themes, [1, 3]);
});

test("thin views are joined only as far as twelve islands", () => {
  const views = cut(islands(2, 2, 2, 2, 2, 2, 2, 1, 0));
  assert.deepEqual(views, [VIEW_MAX, 3]);
});

test("one thin view alone goes to the nearest other one that has room, and no island is lost or shown twice", () => {
  assert.deepEqual(cut(islands(7, 5, 1, 0)), [7, 6]);
  assert.deepEqual(pages(islands(7, 5, 1, 0))[2].themes, [1, 2]);
  assert.deepEqual(cut(islands(5, 11, 2, 4, 0)), [5, 11, 6]);
  assert.deepEqual(cut(islands(12, 11, 2, 0)), [12, 11, 2]);
  const all = islands(13, 1, 4, 2, 2), shown = pages(all).flatMap((view) => view.islands.map(({ id }) => id));
  assert.deepEqual(shown.sort(), all.map(({ id }) => id).sort());
});

test("without themes the first cut is even, and an island keeps its view while others come and go", () => {
  const parts = new Map(), all = islands(16);
  assert.deepEqual(cut(all.slice(0, 12), parts), [12]);
  assert.deepEqual(cut(all.slice(0, 13), parts), [7, 6]);
  const stood = new Map(parts);
  cut(all, parts);
  for (const [id, part] of stood) assert.equal(parts.get(id), part);
});
