// From the picture to a scene: which islands stand on this view, with which lines of title, which slots, and where.
// Pure but for the memory handed in, which holds what must not move.

/** @import {Bounds, Box, Island, Mark, Picture, Point, Votes} from "./picture.js" */
/** @import {Measure} from "./title.js" */
/** @import {Parts, View} from "./pages.js" */
/** @import {Manner as Gathering} from "./slots.js" */
import { chance, seedOf } from "./chance.js";
import { LAND } from "./coast.js";
import { createMoorings } from "./moorings.js";
import { byTheme, pages } from "./pages.js";
import { GAP, ONE_ROW, place } from "./placing.js";
import { SPACING, afloat, markSize, pebbleSizes, room, smallerMarks } from "./sizes.js";
import { slots } from "./slots.js";
import { QUOTE_LINE, QUOTE_LINES, QUOTE_SIZE, QUOTE_WIDTH, quoted } from "./quoting.js";
import { LEADING, balanced, fitted, onLines } from "./title.js";
import { nameOfWaters, watered } from "./waters.js";

/**
 * One island of the scene, ready to be drawn. `water`: loose ideas, no land under them.
 * @typedef {object} Item
 * @property {string} id
 * @property {"land" | "water"} kind
 * @property {boolean} draft
 * @property {string} title
 * @property {string[]} lines
 * @property {string[]} stands lines of the idea that stands for a draft; none where there is no room
 * @property {number} titleSize
 * @property {Box} box room of the words, in the middle
 * @property {number} theme −1: none
 * @property {number} seed
 * @property {Mark[]} marks
 * @property {number} size of a mark
 * @property {number} pitch
 * @property {Point[]} places slots, those to come included
 * @property {Bounds} bounds of the land, round the middle
 * @property {Votes | null} votes
 * @property {number} wordsY where the words stand, from the middle
 * @property {boolean} plain marks are people or votes: full dots
 * @property {number} groups it stands for, on the home view; 0: it is one itself
 * @property {boolean} yields islands take their places first, and it gives way
 * @property {number} x
 * @property {number} y
 */

/**
 * `name` says what the view shows when it is not everything: « Qualité de vie », « 9 groupes sur 18 ».
 * @typedef {{ items: Item[], key: string, page: number, pages: number, alone: boolean, name: string }} Scene
 */

/** Themes a view is named by; where more are joined, it is named by how many groups it shows. */
const NAMED_MAX = 2;
/** Title sizes tried in turn. 34 px is the floor: below it the wall changes page. */
const TITLES = [40, 38, 36, 34];
/** A view of few islands has room for titles that carry further. */
const FEW = 6;
const FEW_TITLES = [52, 46];
/** Under this size of titles the idea that stands for a draft is left out: titles are read from further away. */
const QUOTING_TITLE = 40;
/**
 * So many ideas in open water take the middle of the sea. Once three quarters of them have found land, islands are placed afresh, in
 * one movement: the sea they were pushed out of is theirs.
 */
const FLOOD = 20;
const EBB = 4;
/** A revealed island is wide with figures: its votes stand above and below them, where there is room to grow. */
const TALL = { aspect: 0.75, noise: 0.1 };
/** Loose ideas among islands; loose ideas alone: a flat cloud, the first one in the middle. */
const WATERS = { aspect: 1.25 };
const OPEN = { aspect: 3.7, noise: 0.3, clearance: -1 };
/** Height of the words above open water. */
const WATER_WORDS = 104;
/** The title of open water while it is the whole picture. */
const WATER_TITLE = 52;
/** Height of the line of the count, under the title; of the total of votes; of each college. */
const COUNT_LINE = 38;
const TOTAL_LINE = 48;
export const COLLEGE_LINE = 33;
/** Least width of an island of the home view: how many groups and ideas it stands for. */
const HELD_WIDTH = 288;
/** Least width of the figures of a vote. */
const FIGURES_WIDTH = 248;

/**
 * How words and marks are set. Sizes in px of the stage.
 * @typedef {object} Setting
 * @property {number[]} titles sizes tried in turn
 * @property {number[]} few sizes tried before, on a view of few islands
 * @property {number} countLine height of the line of the count
 * @property {number} countWidth least width of a box: the count
 * @property {number[]} [marks] sizes of a mark tried in turn; absent: by the total
 */

/** @type {Setting} */
export const ISLANDS = { titles: TITLES, few: FEW_TITLES, countLine: COUNT_LINE, countWidth: 130 };

/** One try at sizes that let everything stand on the view. `quoting`: with the ideas that stand for drafts. @typedef {{ title: number, mark: number, quoting: boolean }} Step */

/** What stood on a view when its sizes were found: islands, and ideas that floated beside them. @typedef {{ islands: number, afloat: number }} Crowd */

/** What must not move from one scene to the next. Bounded by the islands of a workshop. */
export function createMemory() {
  return {
    /** @type {Map<string, { title: string, box: Box }>} */ boxes: new Map(),
    /** @type {Map<string, Map<string, Point>>} */ places: new Map(),
    /** @type {Map<string, Step & Crowd>} */ steps: new Map(),
    /** @type {Map<string, Point[]>} */ slots: new Map(),
    /** @type {Parts} */ parts: new Map(),
    /** The waters an island keeps while they are still its own. @type {Map<string, number>} */ waters: new Map(),
    moorings: createMoorings(),
    crowded: 0,
    /** The phase in which islands were placed. @type {string | undefined} */ phase: undefined,
  };
}

/** What a wall that reloads needs to place islands as they were. @typedef {{ phase: string, places: [string, [string, number, number][]][], steps: [string, Step & Crowd][], parts: [string, number][], waters: [string, number][] }} Kept */

/** Plain data, small: a point for each island of each view. @param {Memory} memory @returns {Kept} */
export function kept({ phase, places, steps, parts, waters }) {
  const points = [...places].map(([view, at]) => /** @type {Kept["places"][0]} */ ([view, [...at].map(([id, { x, y }]) => [id, Math.round(x * 10) / 10, Math.round(y * 10) / 10])]));
  return { phase: phase ?? "", places: points, steps: [...steps], parts: [...parts], waters: [...waters] };
}

/** A memory as it was kept. What cannot be read is forgotten: islands are then placed afresh. @param {unknown} data @returns {Memory} */
export function restored(data) {
  const memory = createMemory();
  try {
    const { phase, places, steps, parts, waters } = /** @type {Kept} */ (data);
    const known = new Map(places.map(([view, at]) => [view, new Map(at.map(([id, x, y]) => [id, { x, y }]))]));
    const sound = [...known.values()].every((at) => [...at.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
    if (sound) Object.assign(memory, { phase, places: known, steps: new Map(steps), parts: new Map(parts), waters: new Map(waters) });
  } catch {
    // Nothing kept, or by an older wall.
  }
  return memory;
}

/** @typedef {ReturnType<typeof createMemory>} Memory */

/** `quote` measures the ideas that stand for drafts, which are set in a lighter voice than titles. @typedef {{ memory: Memory, measure: Measure, quote: Measure, area: Bounds, setting: Setting }} Given */

/**
 * @param {Picture} picture
 * @param {Given & { turn: number }} given `turn`: the view shown when none is asked for
 * @returns {Scene}
 */
export function arrange(picture, given) {
  const { memory, turn } = given;
  if (picture.phase !== memory.phase) { // a new phase: everybody finds their waters once more, in one movement
    memory.places.clear();
    memory.steps.clear();
    memory.parts.clear();
    memory.waters.clear();
    memory.crowded = 0;
    memory.phase = picture.phase;
  }
  const islands = watered(picture.islands, memory.waters);
  if (islands.length < memory.crowded) memory.crowded = 0; // fewer than what did not fit: try one view again
  const views = pages(islands, memory.crowded > 0, memory.parts);
  const page = (((picture.page ?? turn) % views.length) + views.length) % views.length, view = views[page];
  const scene = arranged({ ...picture, islands }, view, given);
  if (scene.overlap > 0 && views.length === 1 && byTheme(islands).size > 1) {
    memory.crowded = islands.length;
    return arrange(picture, given);
  }
  return { items: scene.items, key: view.key, page, pages: views.length, alone: scene.alone, name: nameOf(view, views, picture) };
}

/** @param {View<Island>} view @param {View<Island>[]} views @param {Picture} picture */
function nameOf({ home, themes, islands }, views, { islands: all, words }) {
  if (views.length === 1) return "";
  if (home) return words.every(all.length);
  return views[0].home && themes.length <= NAMED_MAX ? themes.map((theme) => nameOfWaters(theme, islands.filter((island) => island.theme === theme), words)).join(" · ") : words.some(islands.length, all.length);
}

/**
 * @param {Picture} picture
 * @param {View<Island>} view
 * @param {Given} given
 */
function arranged(picture, view, { memory, measure, quote, area, setting }) {
  const islands = view.home ? themesOf(picture, memory) : ordered(view.islands);
  const total = picture.islands.reduce((n, { marks }) => n + marks.length, picture.loose.length);
  const loose = view.key === "all" || view.home ? picture.loose : [];
  const alone = islands.length === 0;
  const votes = islands.reduce((n, island) => n + (island.votes?.total ?? 0), 0), voted = votes > 0;
  const marks = voted ? pebbleSizes(votes) : setting.marks ?? [markSize(total), ...smallerMarks(markSize(total))];
  const titles = [...(islands.length <= FEW ? setting.few : []), ...setting.titles];
  const quotes = !voted && islands.some(({ stands }) => stands), tries = stepsOf(titles, marks, quotes);
  const stepKey = `${view.key} ${voted}`, last = memory.steps.get(stepKey), emptied = last !== undefined && last.afloat >= FLOOD && loose.length * EBB <= last.afloat;
  // A view that had to shrink stays so until islands leave it: titles that grow and shrink at each idea would be restless.
  const was = last && last.islands <= islands.length && !emptied ? last : undefined;
  const kept = was ? tries.findIndex(({ title, mark, quoting }) => title <= was.title && mark <= was.mark && (was.quoting || !quoting)) : 0;
  const height = (area.y1 - area.y0) / (islands.length + Number(loose.length > 0) < ONE_ROW ? 1 : 2) - GAP;
  let items = /** @type {Item[]} */ ([]), overlap = Infinity;
  // Titles shrink before anybody changes waters; marks shrink last. People look for their idea where they left it.
  const present = emptied ? undefined : memory.places.get(view.key), open = tries.slice(Math.max(0, kept));
  const rounds = [...(present?.size ? open.filter(({ mark }) => mark === open[0].mark).map((step) => ({ ...step, afresh: false })) : []), ...open.map((step) => ({ ...step, afresh: true }))];
  for (const { title, mark, quoting, afresh } of rounds) {
    items = islands.map((island) => landItem(island, { title, mark, quoting, memory, measure, quote, setting, height }));
    if (loose.length > 0) items.push(alone ? openWater(picture, area, memory) : waterItem(picture, mark, title, memory));
    const placed = place(items, area, present, afresh);
    overlap = placed.overlap;
    for (const item of items) Object.assign(item, placed.places.get(item.id));
    memory.steps.set(stepKey, { title, mark, quoting: quoting || !quotes, islands: islands.length, afloat: Math.max(was?.afloat ?? 0, loose.length) });
    if (overlap === 0) break;
  }
  memory.places.set(view.key, new Map(items.map(({ id, x, y }) => [id, { x, y }])));
  return { items, overlap, alone };
}

/**
 * Sizes to be tried in turn, largest first. Where drafts have an idea that stands for them, it goes before titles become small.
 * @param {number[]} titles
 * @param {number[]} marks
 * @param {boolean} quoting
 * @returns {Step[]}
 */
function stepsOf(titles, marks, quoting) {
  const large = quoting ? titles.filter((title) => title >= QUOTING_TITLE) : [], least = large[large.length - 1] ?? Infinity, floor = titles[titles.length - 1];
  return [
    ...large.map((title) => ({ title, mark: marks[0], quoting: true })),
    ...titles.filter((title) => title <= least).map((title) => ({ title, mark: marks[0], quoting: false })),
    ...marks.slice(1).map((mark) => ({ title: floor, mark, quoting: false })),
  ];
}

/** Islands in the order of themes: the same theme keeps the same waters. @param {Island[]} islands */
function ordered(islands) {
  return [...byTheme(islands).values()].flat();
}

/**
 * The home view: one island for each theme, holding every idea of its groups.
 * @param {Picture} picture
 * @param {Memory} memory
 * @returns {Island[]}
 */
function themesOf(picture, memory) {
  return [...byTheme(picture.islands)].map(([theme, group]) => {
    const id = `theme ${theme}`, marks = group.flatMap((island) => island.marks), moored = memory.moorings(id, marks.map((mark) => mark.id));
    return { id, title: nameOfWaters(theme, group, picture.words), theme, groups: group.length, votes: summed(group), marks: marks.map((mark) => ({ ...mark, slot: moored.get(mark.id) ?? 0 })) };
  });
}

/** The votes of a theme's islands together, college by college. @param {Island[]} group @returns {Votes | null} */
function summed(group) {
  const votes = group.flatMap((island) => island.votes ?? []);
  if (votes.length === 0) return null;
  const names = [...new Set(votes.flatMap(({ colleges }) => colleges.map(({ name }) => name)))];
  const colleges = names.map((name) => {
    const theirs = votes.flatMap((vote) => vote.colleges.filter((college) => college.name === name));
    return { name, value: sum(theirs.map(({ value }) => value)), share: Math.min(1, sum(theirs.map(({ share }) => share)) / votes.length) };
  });
  return { total: sum(votes.map(({ total }) => total)), colleges };
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/**
 * @param {Island} island
 * @param {Step & { memory: Memory, measure: Measure, quote: Measure, setting: Setting, height: number }} given `height`: what an island may take and still show the idea that stands for it
 * @returns {Item}
 */
function landItem(island, given) {
  const { title: titleSize, mark: size, quoting, height, memory, measure } = given, seed = seedOf(island.id), votes = island.votes ?? null;
  const { lines, stands, box } = votes ? figures(island.title, titleSize, votes.colleges.length, measure) : berthed(island, given);
  const pitch = size * SPACING;
  const needed = votes ? votes.total : island.marks.reduce((top, { slot }) => Math.max(top, slot + 1), 0);
  const places = slotsOf(memory, island.id, box, room(needed), pitch, seed, votes ? TALL : {}), bounds = boundsOf(box, places, size / 2 + LAND + 3);
  if (quoting && bounds.y1 - bounds.y0 > height) return landItem(island, { ...given, quoting: false });
  return {
    id: island.id, kind: "land", draft: island.draft ?? false, title: island.title, lines, stands, titleSize, box, theme: island.theme ?? -1, seed,
    marks: votes ? pebbles(votes.total) : island.marks, size, pitch, places, votes, wordsY: 0,
    plain: votes !== null || (island.plain ?? false), groups: island.groups ?? 0, yields: false, bounds, x: 0, y: 0,
  };
}

/** One neutral mark for each vote: an island grows by its votes and by nothing else. @param {number} n @returns {Mark[]} */
function pebbles(n) {
  return Array.from({ length: n }, (_, slot) => ({ id: `vote ${slot}`, theme: null, slot }));
}

/**
 * Loose ideas while there is no island: they are the whole picture. The words stand above, the first idea in the middle of the sea.
 * @param {Picture} picture
 * @param {Bounds} area
 * @param {Memory} memory
 * @returns {Item}
 */
function openWater({ loose, words }, { x0, y0, x1, y1 }, memory) {
  const { marks, needed } = moored(loose, memory), { size, pitch } = afloat(needed), w = (x1 - x0) / 2, h = (y1 - y0) / 2;
  const places = adrift(slotsOf(memory, "loose", { w: 2, h: 2 }, room(needed), pitch, 7, OPEN), pitch).map(({ x, y }) => ({ x, y: y + WATER_WORDS / 2 }));
  return {
    ...water(words.looseTitle, WATER_TITLE, { w: WATER_TITLE * 8, h: WATER_WORDS }),
    marks, size, pitch, places, bounds: { x0: -w, x1: w, y0: -h, y1: h }, wordsY: -h + WATER_WORDS / 2 - 8,
  };
}

/**
 * Loose ideas among islands: waters like the others, without land.
 * @param {Picture} picture
 * @param {number} size
 * @param {number} title
 * @param {Memory} memory
 * @returns {Item}
 */
function waterItem({ loose, words }, size, title, memory) {
  const { marks, needed } = moored(loose, memory), box = { w: title * 6.6, h: title + 46 }, pitch = size * SPACING * 1.12;
  const places = slotsOf(memory, "loose", box, room(needed), pitch, 7, WATERS);
  return { ...water(words.looseTitle, title, box), marks, size, pitch, places, bounds: boundsOf(box, places, size / 2 + 6), yields: loose.length < FLOOD };
}

/** What all loose waters have in common. @param {string} title @param {number} titleSize @param {Box} box */
function water(title, titleSize, box) {
  return { id: "loose", kind: /** @type {const} */ ("water"), draft: false, title, lines: [title], stands: [], titleSize, box, theme: -1, seed: 7, votes: null, plain: false, groups: 0, yields: false, wordsY: 0, x: 0, y: 0 };
}

/** @param {Picture["loose"]} loose @param {Memory} memory */
function moored(loose, memory) {
  const slot = memory.moorings("loose", loose.map(({ id }) => id)), marks = loose.map(({ id, theme }) => ({ id, theme, slot: slot.get(id) ?? 0 }));
  return { marks, needed: marks.reduce((top, mark) => Math.max(top, mark.slot + 1), 0) };
}

/** Boats at anchor are not on a grid: each place a little off, always by the same little. @param {Point[]} lattice @param {number} pitch */
function adrift(lattice, pitch) {
  const roll = chance(11);
  return lattice.map(({ x, y }) => ({ x: x + (roll() - 0.5) * pitch * 0.24, y: y + (roll() - 0.5) * pitch * 0.24 }));
}

/**
 * The words of an island and their box. The box is chosen with the first title and kept while words go in: a rename moves no mark,
 * nor does saying yes to a draft, when the idea that stood for it goes.
 * @param {Island} island
 * @param {Step & { memory: Memory, measure: Measure, quote: Measure, setting: Setting }} given
 */
function berthed({ id, title, stands = "", groups = 0 }, { title: size, quoting, memory, measure, quote, setting: { countLine, countWidth } }) {
  const key = `${id} ${size} ${quoting}`, kept = memory.boxes.get(key), saying = quoting ? stands : "";
  if (kept) {
    const room = { w: kept.box.w, h: kept.box.h - countLine }, known = kept.title === title;
    const lines = fitted(title, size, room, measure);
    if (lines) {
      const whole = known ? balanced(title, size, measure).lines : lines, left = room.h - Math.round(whole.length * size * LEADING);
      return { lines: whole, stands: quoted(saying, { w: room.w, lines: Math.floor(left / QUOTE_LINE) }, quote), box: kept.box };
    }
  }
  const { lines, width } = balanced(title, size, measure), said = quoted(saying, { w: Math.max(width, QUOTE_WIDTH), lines: QUOTE_LINES }, quote);
  const wide = Math.max(width, ...said.map((line) => quote(line, QUOTE_SIZE)));
  const least = groups ? HELD_WIDTH : countWidth, box = { w: Math.max(least, 12 * Math.ceil((wide + 8) / 12)), h: Math.round(lines.length * size * LEADING) + countLine + said.length * QUOTE_LINE };
  memory.boxes.set(key, { title, box });
  return { lines, stands: said, box };
}

/**
 * Words and box of a revealed island: title, total, one line for each college.
 * @param {string} title
 * @param {number} size
 * @param {number} colleges
 * @param {Measure} measure
 */
function figures(title, size, colleges, measure) {
  const wide = [1, 2, 3, 4].map((n) => onLines(title, n, size, measure)).find((broken) => broken && broken.width <= FIGURES_WIDTH);
  const { lines, width } = wide ?? balanced(title, size, measure);
  return { lines, stands: [], box: { w: Math.max(FIGURES_WIDTH, Math.ceil(width + 8)), h: Math.round(lines.length * size * LEADING) + TOTAL_LINE + COLLEGE_LINE * colleges } };
}

/**
 * Slots, computed once for each island and length.
 * @param {Memory} memory @param {string} id @param {Box} box @param {number} n @param {number} pitch @param {number} seed @param {Partial<Gathering>} gathering
 */
function slotsOf(memory, id, box, n, pitch, seed, gathering) {
  const key = `${id} ${box.w} ${box.h} ${pitch} ${gathering.aspect}`, known = memory.slots.get(key);
  if (known && known.length >= n) return known.slice(0, n);
  if (memory.slots.size > 400) memory.slots.clear(); // a day of renames and steps; slots are cheap to find again
  const found = slots(box, n + 16, pitch, seed, gathering);
  memory.slots.set(key, found);
  return found.slice(0, n);
}

/** @param {Box} box @param {Point[]} places @param {number} margin @returns {Bounds} */
function boundsOf(box, places, margin) {
  const bounds = { x0: -box.w / 2 - 6 - LAND, x1: box.w / 2 + 6 + LAND, y0: -box.h / 2 - 4 - LAND, y1: box.h / 2 + 4 + LAND };
  for (const { x, y } of places) {
    bounds.x0 = Math.min(bounds.x0, x - margin); bounds.x1 = Math.max(bounds.x1, x + margin);
    bounds.y0 = Math.min(bounds.y0, y - margin); bounds.y1 = Math.max(bounds.y1, y + margin);
  }
  return bounds;
}
