// Which islands stand on which view. Twelve at most: thirty on one view were tried, and titles overlapped.

/** Islands on one view. */
export const VIEW_MAX = 12;
/** How long each view stays when they take turns. */
export const TURN_MS = 12_000;

/**
 * A view of the archipelago. `home` shows one island for each theme; the others show islands of one theme.
 * @template I
 * @typedef {{ key: string, home: boolean, theme: number | null, islands: I[] }} View
 */

/**
 * One view when everything fits; otherwise a home view and one for each theme, cut evenly when a theme has more than twelve islands.
 * @template {{ theme: number | null }} I
 * @param {I[]} islands
 * @param {boolean} crowded titles would go under their floor on one view
 * @returns {View<I>[]}
 */
export function pages(islands, crowded = false) {
  if (islands.length <= VIEW_MAX && !crowded) return [{ key: "all", home: false, theme: null, islands }];
  /** @type {View<I>[]} */
  const views = [{ key: "home", home: true, theme: null, islands: [] }];
  for (const [theme, group] of byTheme(islands)) {
    const parts = Math.ceil(group.length / VIEW_MAX), each = Math.ceil(group.length / parts);
    for (let part = 0; part < parts; part += 1) {
      views.push({ key: `theme ${theme}.${part}`, home: false, theme, islands: group.slice(part * each, (part + 1) * each) });
    }
  }
  return views;
}

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
