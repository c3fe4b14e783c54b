// Which theme's waters an island lies in. Pure.

/** @import {Island, Words} from "./picture.js" */

/**
 * The theme that at least half of the ideas bear: one idea of a theme among forty without any would otherwise carry all of them to
 * its page, above a legend that counts one. Null: the island lies with those without theme.
 * @param {{ theme: number | null }[]} marks
 * @returns {number | null}
 */
export function watersOf(marks) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { theme } of marks) if (theme !== null) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] * 2 >= marks.length ? first[0] : null;
}

/**
 * Islands in the waters they had, as long as a third of their ideas are of that theme: it is won at a half and lost under a third,
 * for one idea more must not carry an island to another view.
 * @param {Island[]} islands
 * @param {Map<string, number>} waters by island; brought up to date
 * @returns {Island[]}
 */
export function watered(islands, waters) {
  const here = new Set(islands.map(({ id }) => id));
  for (const id of waters.keys()) if (!here.has(id)) waters.delete(id);
  return islands.map((island) => {
    const had = waters.get(island.id), left = island.marks.filter(({ theme }) => theme === had).length;
    const theme = had !== undefined && left > 0 && left * 3 >= island.marks.length ? had : island.theme;
    if (theme === null) waters.delete(island.id);
    else waters.set(island.id, theme);
    return theme === island.theme ? island : { ...island, theme };
  });
}

/**
 * What waters are called: by their theme; without one, « Sans thème » only where no idea bears any. The legend counts ideas by the
 * theme each bears, and under the same name it must not be contradicted by groups of many themes.
 * @param {number | null} theme
 * @param {{ marks: { theme: number | null }[] }[]} islands that lie there
 * @param {Pick<Words, "theme" | "mixed">} words
 * @returns {string}
 */
export function nameOfWaters(theme, islands, words) {
  return theme === null && islands.some(({ marks }) => marks.some((mark) => mark.theme !== null)) ? words.mixed : words.theme(theme);
}
