// The coast round words, and where routes leave it.

import assert from "node:assert/strict";
import test from "node:test";

import { shore, shoreline } from "./ground.js";

test("the same words have the same coast on every wall, others have another one, and none lies under its words", () => {
  const angles = Array.from({ length: 90 }, (_, i) => (i * Math.PI) / 45 - Math.PI), outs = (name) => angles.map(shoreline(400, 120, name));
  assert.deepEqual(outs("0 400 120"), outs("0 400 120"));
  assert.notDeepEqual(outs("0 400 120"), outs("1 400 120"));
  assert.ok(outs("0 400 120").every((out) => out >= 6 && out <= 58));
  assert.ok(angles.map(shoreline(400, 40, "0 400 40")).every((out) => out >= 6 && out <= 20), "low lines lie close below one another");
  const out = shoreline(400, 120, "0 400 120");
  assert.ok(Math.abs(out(Math.PI) - out(-Math.PI)) < 1e-9, "a coast closes");
});

test("a route leaves an island on the side where the other one lies", () => {
  const here = { x: 300, y: 300, w: 200, h: 100 };
  assert.deepEqual(shore(here, { x: 1000, y: 300, w: 10, h: 10 }), { x: 459, y: 300 });
  assert.ok(shore(here, { x: 300, y: 900, w: 10, h: 10 }).y > 350);
});
