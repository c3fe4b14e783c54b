// Islands and open water on one view: an island stays where it is when an idea lands.

import assert from "node:assert/strict";
import test from "node:test";
import { ISLANDS, arrange, createMemory, kept, restored } from "./arrange.js";

const SEA = { x0: 30, y0: 176, x1: 1890, y1: 802 };
const measure = (text, size) => text.length * size * 0.43;
const words = { looseTitle: "À regrouper", empty: "", ideas: (n) => `${n} idées`, votes: (n) => `${n} voix`, draft: "titre proposé", some: (shown, all) => `${shown} groupes sur ${all}`, every: (n) => `${n} groupes`, theme: (theme) => `Thème ${theme}`, mixed: "Thèmes mêlés", held: (groups, n) => `${groups} groupes, ${n} idées` };
const marks = (id, n, theme) => Array.from({ length: n }, (_, slot) => ({ id: `${id}.${slot}`, theme, slot }));
const island = (i, n, title = "Apprendre les métiers de la mer") => ({ id: `c${i}`, title, theme: i % 5, marks: marks(`c${i}`, n, i % 5) });
const picture = (islands, loose = []) => ({ islands, loose, frozen: false, reducedMotion: false, voting: false, words });
const wall = (memory = createMemory()) => {
  return (shown, turn = 0) => arrange(shown, { memory, measure, quote: measure, area: SEA, turn, setting: ISLANDS });
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

const alike = (n, size = () => 6) => Array.from({ length: n }, (_, i) => ({ ...island(i, size(i)), theme: 0, marks: marks(`c${i}`, size(i), 0) }));
const ids = (scene) => scene.items.map(({ id }) => id);

test("no view holds more than twelve islands, even of one theme: then there is no home view, and the largest come first", () => {
  const show = wall(), shown = picture(alike(30, (i) => 3 + i));
  const pages = show(shown).pages;
  assert.equal(pages, 3);
  for (let page = 0; page < pages; page += 1) assert.equal(show({ ...shown, page }).items.length, 10);
  assert.deepEqual(ids(show({ ...shown, page: 0 })).sort(), alike(30).slice(20).map(({ id }) => id).sort());
  assert.equal(show({ ...shown, page: 1 }).name, "10 groupes sur 30");
});

test("the first cut is an even one: thirteen islands stand seven and six, and each keeps its view", () => {
  const show = wall(), on = (n, page) => ids(show({ ...picture(alike(n)), page }));
  assert.equal(show(picture(alike(12))).name, "");
  assert.deepEqual([on(13, 0).length, on(13, 1).length], [7, 6]);
  const first = on(13, 0), second = on(13, 1);
  assert.ok(first.every((id) => on(16, 0).includes(id)) && second.every((id) => on(16, 1).includes(id)));
});

test("an island that comes to views that are full opens another and moves nobody", () => {
  const show = wall(), full = show({ ...picture(alike(24)), page: 0 }), more = show({ ...picture(alike(25)), page: 0 });
  assert.deepEqual(where(more), where(full));
  assert.deepEqual(ids(show({ ...picture(alike(25)), page: 2 })), ["c24"]);
});

test("an island stays on its view while others come and grow, and goes to a free place when its view closes", () => {
  const show = wall();
  show(picture(alike(30, (i) => 40 - i)));
  const first = ids(show({ ...picture(alike(30, (i) => 40 - i)), page: 0 }));
  assert.deepEqual(ids(show({ ...picture(alike(34, (i) => 3 + i * 2)), page: 0 })).filter((id) => first.includes(id)), first);
  const left = alike(30).filter(({ id }) => first.includes(id) || id === "c29");
  assert.deepEqual(ids(show(picture(left))).sort(), [...first, "c29"].sort());
});

test("one idea more of another theme does not carry an island to another view", () => {
  const show = wall(), mixed = (more) => Array.from({ length: 30 }, (_, i) => (i ? island(i, 6) : { ...island(0, 6), theme: more > 3 ? 1 : 0, marks: [...marks("c0", 3, 0), ...marks("c0+", more, 1)] }));
  const on = (more) => ids(show({ ...picture(mixed(more)), page: 1 }));
  assert.ok(on(3).includes("c0"));
  assert.ok(on(4).includes("c0"), "four of one theme, three of its own");
  assert.ok(!on(7).includes("c0"));
});

test("thin views of two themes share one, named by both; of more, by how many groups it shows", () => {
  const of = (themes) => picture(themes.map((theme, i) => ({ ...island(i, 3), theme, marks: marks(`c${i}`, 3, theme) })));
  const ten = Array.from({ length: 10 }, () => 0), two = of([...ten, 1, 1, 2]), three = of([...ten, 1, 2, 3]);
  const show = wall();
  assert.equal(show(two).pages, 3);
  assert.deepEqual([show({ ...two, page: 2 }).name, ids(show({ ...two, page: 2 })).length], ["Thème 1 · Thème 2", 3]);
  assert.equal(wall()({ ...three, page: 2 }).name, "3 groupes sur 13");
});

const draft = (i, n) => ({ ...island(i, n, "toilettes publiques · uritrottoirs"), draft: true, stands: "«\u202fDes toilettes sèches au marché\u202f»" });

test("the idea that stands for a draft is shown where there is room, and nowhere in a crowd", () => {
  const [item] = wall()(picture([draft(0, 8)])).items;
  assert.equal(item.stands.join(" "), draft(0, 8).stands);
  assert.ok(wall()(picture(Array.from({ length: 12 }, (_, i) => draft(i, 30)))).items.every(({ stands }) => stands.length === 0));
});

test("a draft that comes where no draft was shows the idea that stands for it", () => {
  const show = wall();
  show(picture([], marks("n", 4, 0)));
  show(picture([island(1, 8)]));
  const { stands } = show(picture([island(1, 8), draft(0, 8)])).items.find(({ id }) => id === "c0");
  assert.equal(stands.join(" "), draft(0, 8).stands);
});

test("titles that had to shrink beside open water grow again once three quarters of it have found land, and islands take the sea, once", () => {
  const show = wall(), islands = Array.from({ length: 6 }, (_, i) => island(i, 12)), float = (n) => marks("n", n, 0).map(({ id, theme }) => ({ id, theme }));
  const crowded = show(picture(islands, float(400))).items[0].titleSize;
  assert.equal(show(picture(islands, float(300))).items[0].titleSize, crowded);
  const settled = show(picture(islands, float(19)));
  assert.ok(settled.items[0].titleSize > crowded);
  assert.deepEqual(where(settled), where(wall()(picture(islands, float(19)))));
  const { loose: water, ...stood } = where(settled), { loose: ebb, ...stand } = where(show(picture(islands, float(2))));
  assert.deepEqual(stand, stood);
});

test("saying yes to a draft moves no mark, though the idea that stood for it goes", () => {
  const show = wall(), before = show(picture([draft(0, 8), draft(1, 8)])), after = show(picture([island(0, 8, "Toilettes"), draft(1, 8)]));
  assert.deepEqual(after.items[0].stands, []);
  assert.deepEqual(after.items[0].places, before.items[0].places);
  assert.deepEqual(where(after), where(before));
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
