// Which islands stand on which view. Twelve at most: thirty on one view were tried, and titles overlapped.

/** Islands on one view. */
export const VIEW_MAX = 12;
/** A page with no more islands is thin: nearly all of its sea is empty. */
const THIN = 2;
/** How long each view stays when they take turns. */
export const TURN_MS = 12_000;

/**
 * A view of the archipelago. `home` shows one island for each theme; the others show islands of one theme, or, when there are no
 * two themes to tell apart, simply the next ones. `themes`: those it is for, several where thin views were joined.
 * @template I
 * @typedef {{ key: string, home: boolean, themes: (number | null)[], islands: I[] }} View
 */

/** On which of the views of its theme each island stands, for as long as it does. @typedef {Map<string, number>} Parts */

/**
 * One view when everything fits; otherwise a home view and one for each theme, several when a theme has more than twelve islands.
 * Thin views are joined as far as they fit on one, the last of them with its neighbour.
 * Without themes there is no home view: a single island would stand on it.
 * @template {{ id: string, theme: number | null, marks?: unknown[] }} I
 * @param {I[]} islands
 * @param {boolean} [crowded] titles would go under their floor on one view
 * @param {Parts} [parts] where islands stand, kept from picture to picture: an island changes view only when its view closes
 * @returns {View<I>[]}
 */
export function pages(islands, crowded = false, parts = new Map()) {
  const waters = byTheme(islands), themed = waters.size > 1;
  if (islands.length <= VIEW_MAX && !(crowded && themed)) {
    parts.clear(); // the first cut is an even one: twelve and one would leave the one alone in the sea
    return [{ key: "all", home: false, themes: [], islands }];
  }
  const here = new Set(islands.map(({ id }) => id));
  for (const id of parts.keys()) if (!here.has(id)) parts.delete(id);
  /** @type {View<I>[]} */
  const views = [];
  for (const [theme, group] of waters) {
    divide(group, parts).forEach((own, part) => {
      const key = themed ? `theme ${theme}.${part}` : part === 0 ? "all" : `all.${part}`;
      views.push({ key, home: false, themes: [theme], islands: own });
    });
  }
  return themed ? [{ key: "home", home: true, themes: [], islands: [] }, ...joined(views)] : views;
}

/**
 * Each thin view together with the thin ones before it, while they fit on one view. What is still thin then goes to the nearest of
 * the others that has room: two short themes side by side rather than one or two islands alone in the sea.
 * @template I
 * @param {View<I>[]} views
 * @returns {View<I>[]}
 */
function joined(views) {
  /** @type {View<I>[]} */
  const out = [];
  /** Where the next thin view may go. @type {View<I> | undefined} */
  let open;
  for (const view of views) {
    const thin = view.islands.length <= THIN;
    if (thin && open && open.islands.length + view.islands.length <= VIEW_MAX) {
      open.themes = [...new Set([...open.themes, ...view.themes])];
      open.islands = [...open.islands, ...view.islands];
      continue;
    }
    out.push(view);
    if (thin) open = view;
  }
  return out.reduce(alone, out);
}

/**
 * The views, with one that is thin put to the nearest other one that has room for it, the one before it first. Not to the emptiest:
 * which one that is changes with every group that is made, and islands would go to and fro.
 * @template I
 * @param {View<I>[]} views
 * @param {View<I>} thin
 * @returns {View<I>[]}
 */
function alone(views, thin) {
  if (thin.islands.length > THIN) return views;
  const at = views.indexOf(thin), far = (/** @type {View<I>} */ view) => Math.abs(views.indexOf(view) - at);
  const [into] = views.filter((view) => view !== thin && view.islands.length + thin.islands.length <= VIEW_MAX).sort((a, b) => far(a) - far(b));
  if (!into) return views;
  into.themes = [...new Set([...into.themes, ...thin.themes])];
  into.islands = [...into.islands, ...thin.islands];
  return views.filter((view) => view !== thin);
}

/**
 * The islands of one theme on as few views as hold them. Those that stand on a view stay there; the first time the largest come
 * first, evenly; who comes later takes the first free place.
 * @template {{ id: string, marks?: unknown[] }} I
 * @param {I[]} group
 * @param {Parts} parts
 * @returns {I[][]}
 */
function divide(group, parts) {
  const count = Math.ceil(group.length / VIEW_MAX), load = Array.from({ length: count }, () => 0);
  /** @type {I[]} */
  const newcomers = [];
  for (const island of group) {
    const part = parts.get(island.id) ?? count;
    if (part < count && load[part] < VIEW_MAX) load[part] += 1;
    else newcomers.push(island);
  }
  const most = newcomers.length === group.length ? Math.ceil(group.length / count) : VIEW_MAX;
  for (const { id } of newcomers.sort((a, b) => size(b) - size(a))) {
    const free = load.findIndex((n) => n < most);
    parts.set(id, free);
    load[free] += 1;
  }
  return load.map((_, part) => group.filter(({ id }) => parts.get(id) === part));
}

/** How many ideas, where it is known: the console cuts views without them. @param {{ marks?: unknown[] }} island */
const size = ({ marks }) => marks?.length ?? 0;

/**
 * Islands by theme, themes in order, those without theme last.
 * @template {{ theme: number | null }} I
 * @param {I[]} islands
 * @returns {Map<number | null, I[]>}
 */
export function byTheme(islands) {
  const order = [...new Set(islands.map(({ theme }) => theme))].sort((a, b) => (a ?? 99) - (b ?? 99));
  return new Map(order.map((theme) => [theme, islands.filter((island) => island.theme === theme)]));
}
