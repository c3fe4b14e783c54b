// The ten best as they are told: equals share a rank, a sum is written in the language of the screen. Pure.

/** @import { TopRecord } from "../../wire.d.ts" */

/** @typedef {TopRecord & { rank: number, words: string }} Row */

/** @param {readonly TopRecord[]} top the best first @param {string} lang @returns {Row[]} */
export function best(top, lang) {
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  /** @type {Row[]} */
  const rows = [];
  for (const [place, each] of top.entries()) {
    const before = rows.at(-1);
    const same = before && before.sum === each.sum && before.scores === each.scores;
    rows.push({ ...each, rank: same ? before.rank : place + 1, words: number.format(each.sum) });
  }
  return rows;
}
