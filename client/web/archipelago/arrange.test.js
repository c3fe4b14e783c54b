// Islands and open water on one view: an island stays where it is when an idea lands.

import assert from "node:assert/strict";
import test from "node:test";
import { ISLANDS, arrange, createMemory, kept, restored } from "./arrange.js";

const SEA = { x0: 30, y0: 176, x1: 1890, y1: 802 };
const measure = (text, size) => text.length * size * 0.43;
const words = { looseTitle: "À regrouper", empty: "", ideas: (n) => `${n} idées`, votes: (n) => `${n} voix`, theme: (theme) => `Thème ${theme}` };
const marks = (id, n, theme) => Array.from({ length: n }, (_, slot) => ({ id: `${id}.${slot}`, theme, slot }));
const island = (i, n, title = "Apprendre les métiers de la mer") => ({ id: `c${i}`, title, theme: i % 5, marks: marks(`c${i}`, n, i % 5) });
const picture = (islands, loose = []) => ({ islands, loose, frozen: false, reducedMotion: false, voting: false, words });
const wall = (memory = createMemory()) => {
  return (shown, turn = 0) => arrange(shown, { memory, measure, area: SEA, turn, setting: ISLANDS });
};
const where = (scene) => Object.fromEntries(scene.items.map(({ id, x, y }) => [id, { x, y }]));

test("a note more moves no mark, and no island while there is room kept", () => {
  const show = wall(), islands = Array.from({ length: 9 }, (_, i) => island(i, 11));
  const before = show(picture(islands)), after = show(picture(islands.map((one, i) => (i === 3 ? island(3, 12) : one))));
  assert.deepEqual(where(after), where(before));
  before.items.forEach(({ places }, i) => assert.deepEqual(after.items[i].places.slice(0, places.length), places));
});

test("a rename that goes into the same box moves no mark", () => {
  const show = wall(), before = show(picture([island(0, 20)])), after = show(picture([island(0, 20, "Apprendre un métier")]));
  assert.deepEqual(after.items[0].places, before.items[0].places);
  assert.deepEqual(after.items[0].box, before.items[0].box);
});

test("a hole in the slots moves nobody", () => {
  const show = wall(), full = island(0, 20), before = show(picture([full]));
  const after = show(picture([{ ...full, marks: full.marks.filter(({ slot }) => slot !== 4) }]));
  assert.deepEqual(after.items[0].places, before.items[0].places);
});

test("two walls that saw the same things show the same picture", () => {
  const islands = Array.from({ length: 11 }, (_, i) => island(i, 10 + i * 3));
  assert.deepEqual(wall()(picture(islands)), wall()(picture(islands)));
});

test("thirty islands take turns: a home view of themes, then a view for each theme", () => {
  const show = wall(), shown = picture(Array.from({ length: 30 }, (_, i) => island(i, 6)));
  const home = show(shown, 0);
  assert.equal(home.pages, 6);
  assert.deepEqual(home.items.map(({ title }) => title), [0, 1, 2, 3, 4].map((theme) => `Thème ${theme}`));
  assert.equal(home.items.reduce((n, item) => n + item.marks.length, 0), 180);
  assert.equal(show({ ...shown, page: 2 }).items.every(({ theme }) => theme === 1), true);
  for (let page = 1; page < 6; page += 1) assert.ok(show({ ...shown, page }).items.length <= 12);
});

test("no view holds more than twelve islands, even of one theme", () => {
  const show = wall(), shown = picture(Array.from({ length: 30 }, (_, i) => ({ ...island(i, 6), theme: 0 })));
  const pages = show(shown).pages;
  assert.equal(pages, 4);
  for (let page = 0; page < pages; page += 1) assert.ok(show({ ...shown, page }).items.length <= 12);
});

test("from one to two thousand loose ideas, every one has a place in the sea", () => {
  for (const n of [1, 5, 24, 40, 60, 150, 160, 300, 700, 1500, 2000]) {
    const scene = wall()(picture([], Array.from({ length: n }, (_, i) => ({ id: `n${i}`, theme: i % 5 })))), [item] = scene.items;
    for (const { slot } of item.marks) {
      const place = item.places[slot], x = item.x + place.x, y = item.y + place.y, half = item.size / 2;
      assert.ok(x - half > 0 && x + half < 1920 && y - half > SEA.y0 + 90 && y + half < SEA.y1 + 8, `${n}: ${x} ${y}`);
    }
  }
});

test("a loose idea that stays keeps its place while others leave", () => {
  const show = wall(), loose = Array.from({ length: 20 }, (_, i) => ({ id: `n${i}`, theme: 0 }));
  const before = show(picture([], loose)).items[0].marks, after = show(picture([], loose.filter((_, i) => i % 3))).items[0].marks;
  for (const { id, slot } of after) assert.equal(slot, before.find((mark) => mark.id === id).slot);
});

test("2 000 ideas on 12 islands stand on one view", () => {
  const scene = wall()(picture(Array.from({ length: 12 }, (_, i) => island(i, 167))));
  assert.equal(scene.pages, 1);
  assert.equal(scene.items[0].size, 11);
});

test("fifty ideas arriving one by one leave every island in its waters", () => {
  const show = wall();
  let islands = Array.from({ length: 11 }, (_, i) => island(i, 8 + i)), before = where(show(picture(islands)));
  for (let k = 0; k < 50; k += 1) {
    islands = islands.map((one, i) => (i === (k * 7) % 11 ? island(i, one.marks.length + 1) : one));
    const after = where(show(picture(islands)));
    for (const id of Object.keys(after)) assert.ok(Math.hypot(after[id].x - before[id].x, after[id].y - before[id].y) < 640, `${id} at ${k}`);
    before = after;
  }
});

/** A phase full of live changes: islands grow one after the other, and some go. */
function drifted(show, phase) {
  let islands = Array.from({ length: 11 }, (_, i) => island(i, 8 + i)), scene = show({ ...picture(islands), phase });
  for (let k = 0; k < 80; k += 1) {
    islands = islands.map((one, i) => (i === (k * 7) % islands.length ? { ...one, marks: marks(one.id, one.marks.length + 1, one.theme) } : one));
    if (k % 30 === 29) islands = islands.slice(0, -1);
    scene = show({ ...picture(islands), phase });
  }
  return { islands, scene };
}

test("a wall that reloads finds its islands where they stood", () => {
  const memory = createMemory(), { islands, scene } = drifted(wall(memory), "write");
  const again = wall(restored(JSON.parse(JSON.stringify(kept(memory)))))({ ...picture(islands), phase: "write" });
  for (const { id, x, y, titleSize } of scene.items) {
    const item = again.items.find((one) => one.id === id);
    assert.ok(Math.hypot(item.x - x, item.y - y) < 0.2, id);
    assert.equal(item.titleSize, titleSize);
  }
});

test("a new phase places islands afresh, once, and as a wall that opens then does", () => {
  const show = wall(), { islands, scene } = drifted(show, "write"), shown = { ...picture(islands), phase: "group" };
  const after = show(shown);
  assert.notDeepEqual(where(after), where(scene));
  assert.deepEqual(where(after), where(wall()(shown)));
  assert.deepEqual(where(show(shown)), where(after));
});

test("places that cannot be read are forgotten", () => {
  for (const data of [null, 3, {}, { phase: "p", places: [["all", [["c0", null, 2]]]], steps: [] }]) assert.equal(restored(data).places.size, 0);
});
