// Islands that come together rise one after the other, and no idea is lost meanwhile.

import assert from "node:assert/strict";
import test from "node:test";
import { createRising } from "./rising.js";

const island = (i, n = 3) => ({ id: `c${i}`, title: "", theme: 0, marks: Array.from({ length: n }, (_, slot) => ({ id: `n${i}.${slot}`, theme: 0, slot })) });
const loose = (count) => Array.from({ length: count }, (_, i) => island(i).marks.map(({ id, theme }) => ({ id, theme }))).flat();
const picture = (islands, water = [], more = {}) => ({ islands, loose: water, frozen: false, reducedMotion: false, voting: false, phase: "group", words: {}, ...more });
const shown = ({ islands }) => islands.map(({ id }) => id);
const everything = ({ islands, loose: water }) => [...islands.flatMap(({ marks }) => marks), ...water].map(({ id }) => id).sort();

test("what is there when the wall opens is there at once", () => {
  assert.equal(createRising().stage(picture([island(0), island(1)]), 0).islands.length, 2);
});

test("five at once come one by one; their ideas float until then", () => {
  const rising = createRising(), after = picture([0, 1, 2, 3, 4].map((i) => island(i)));
  rising.stage(picture([], loose(5)), 0);
  const first = rising.stage(after, 1000);
  assert.deepEqual(shown(first), ["c0"]);
  assert.deepEqual(everything(first), everything(after));
  assert.equal(rising.wait(1000), 350);
  assert.deepEqual(shown(rising.stage(after, 1350)), ["c0", "c1"]);
  assert.deepEqual(shown(rising.stage(after, 3000)), ["c0", "c1", "c2", "c3", "c4"]);
  assert.equal(rising.wait(3000), null);
});

test("forty have all risen within six seconds", () => {
  const rising = createRising(), after = picture(Array.from({ length: 40 }, (_, i) => island(i)));
  rising.stage(picture([]), 0);
  rising.stage(after, 0);
  assert.equal(rising.stage(after, 6000).islands.length, 40);
});

test("one that goes before its turn, or an idea hidden meanwhile, is not shown", () => {
  const rising = createRising();
  rising.stage(picture([], loose(2)), 0);
  rising.stage(picture([island(0), island(1)]), 0);
  const now = rising.stage(picture([island(0), { ...island(1), marks: island(1).marks.slice(1) }]), 10);
  assert.equal(everything(now).length, 5);
  assert.deepEqual(shown(rising.stage(picture([island(0)], loose(2).slice(3)), 20)), ["c0"]);
  assert.equal(rising.wait(20), null);
});

test("nobody waits where nothing may move, nor when a new phase begins", () => {
  const rising = createRising();
  rising.stage(picture([]), 0);
  assert.equal(rising.stage(picture([island(0), island(1)], [], { reducedMotion: true }), 0).islands.length, 2);
  assert.equal(rising.stage(picture([0, 1, 2, 3].map((i) => island(i)), [], { phase: "vote" }), 0).islands.length, 4);
});
