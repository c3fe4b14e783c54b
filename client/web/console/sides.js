// The same groups, read by who wrote them: by theme from the ideas themselves, by college, table and commune from the sums of the server.

/** @import {MixRecord} from "../wire.d.ts" */
/** @import {Group, Heap, Idea} from "./groups.js" */

/** How many ideas of a group come from one side. @typedef {{ group: Group, count: number }} Part */
/** One side (a theme, a college, a table, a commune; `id` "" for the others or for none), its groups, most first, and its ideas that lie in none. @typedef {{ id: string, count: number, parts: Part[], loose: number }} Side */
/**
 * `untold`: groups that are too small to be told apart. `onesided`: those that one college or one commune has written alone, of which tables and communes
 * are not told. `unsaid`: ideas of the other groups whose side is not known.
 * @typedef {{ sides: Side[], untold: Group[], onesided: Group[], unsaid: number }} Sums
 */

/**
 * By what each idea says of itself.
 * @param {Heap} heap
 * @param {(idea: Idea) => string} of
 * @param {string[]} order of the sides; those that are not in it come behind, most ideas first
 * @returns {Side[]}
 */
export function sides(heap, of, order) {
  /** @type {Map<string, Side>} */
  const found = new Map();
  const side = (/** @type {string} */ id) => {
    const known = found.get(id) ?? { id, count: 0, parts: [], loose: 0 };
    found.set(id, known);
    return known;
  };
  for (const group of heap.groups) for (const [id, count] of counted(group.ideas, of)) add(side(id), group, count);
  for (const [id, count] of counted(heap.loose, of)) { side(id).loose = count; side(id).count += count; }
  return sorted(found, order);
}

/**
 * By the sums of the server, which tells none of a group of too few ideas, and puts those that are too few under "".
 * @param {Group[]} groups
 * @param {ReadonlyMap<string, MixRecord>} mixes
 * @param {"colleges" | "tables" | "communes"} which
 * @param {string[]} order as above
 * @returns {Sums}
 */
export function sums(groups, mixes, which, order) {
  /** @type {Map<string, Side>} */
  const found = new Map();
  /** @type {Group[]} */
  const untold = [], onesided = /** @type {Group[]} */ ([]);
  let unsaid = 0;
  for (const group of groups) {
    const mix = mixes.get(group.id);
    if (!mix) { if (group.ideas.length) untold.push(group); continue; }
    // Every idea has a table: where none is told, none may be, and no commune either.
    if (which !== "colleges" && !Object.keys(mix.tables).length) { onesided.push(group); continue; }
    const counts = Object.entries(mix[which]);
    unsaid += Math.max(0, group.ideas.length - counts.reduce((sum, [, count]) => sum + count, 0));
    for (const [id, count] of counts) {
      const side = found.get(id) ?? { id, count: 0, parts: [], loose: 0 };
      found.set(id, side);
      add(side, group, count);
    }
  }
  return { sides: sorted(found, order), untold, onesided, unsaid };
}

/**
 * The groups that one college alone has written in, or (`null`) that all of `colleges` have. Who is counted among the others ("") is one more:
 * with them in it, no group is one college's alone.
 * @param {Group[]} groups
 * @param {ReadonlyMap<string, MixRecord>} mixes
 * @param {string[]} colleges
 * @param {string | null} alone
 */
export function shared(groups, mixes, colleges, alone) {
  return groups.filter(({ id }) => {
    const counts = mixes.get(id)?.colleges;
    if (!counts) return false;
    const wrote = Object.keys(counts).filter((college) => counts[college] > 0);
    return alone === null ? colleges.every((college) => wrote.includes(college)) : wrote.length === 1 && wrote[0] === alone;
  });
}

/** @param {Idea[]} ideas @param {(idea: Idea) => string} of */
function counted(ideas, of) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const idea of ideas) counts.set(of(idea), (counts.get(of(idea)) ?? 0) + 1);
  return counts;
}

/** @param {Side} side @param {Group} group @param {number} count */
function add(side, group, count) {
  side.count += count;
  side.parts.push({ group, count });
}

/** @param {Map<string, Side>} found @param {string[]} order */
function sorted(found, order) {
  const places = new Map(order.map((id, place) => [id, place])), last = order.length;
  for (const side of found.values()) side.parts.sort((a, b) => b.count - a.count || a.group.order - b.group.order);
  return [...found.values()].sort((a, b) => Number(!a.id) - Number(!b.id) || (places.get(a.id) ?? last) - (places.get(b.id) ?? last) || b.count - a.count || (a.id < b.id ? -1 : 1));
}
