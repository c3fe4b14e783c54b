// The lines of a result on the wall, by the way people voted: what each says, for whom, and how long its bars are. Pure, but for the words.

/** @import { Words } from "../../../kit.d.ts" */
/** @import { Line, TallyRecord, VoteRecord } from "../../../wire.d.ts" */
import { agreementWords, agreeOf, inOrder, isScale, labelOf, percent, shareOf } from "../reading.js";
import { restOf } from "../rest.js";
import { round } from "../results/square.js";
import { levelShort, levelsOf, levelWords } from "../scales.js";

/**
 * A side of a line: a bar, a share with its interval, or answers level by level; and its figure.
 * @typedef {object} Side
 * @property {string} name
 * @property {string} words
 * @property {number} [bar] 0 to 1
 * @property {{ share: number, interval: number[], threshold: number }} [range]
 * @property {number[]} [counts] the least first
 * @property {boolean} [middle] the middle of the counts is marked: where the median lies
 * @property {boolean} [before] it is what was said in the first round
 */
/** @typedef {{ id: string, title: string, head: string, icon: string, look: string, small: string, sides: Side[] }} Row */
/** @typedef {{ t: Words, show(text: string): string, titleOf(id: string): string }} Saying */

/** @param {Saying} saying @param {VoteRecord} vote @param {TallyRecord} tally @param {string[]} sides @returns {Row[]} */
export function rowsOf(saying, vote, tally, sides) {
  const lines = tally.lines ?? {};
  return inOrder(lines).map((id) => ({ id, title: saying.titleOf(id), ...rowOf(saying, vote, tally, sides, lines[id], tally.before?.[id]) }));
}

/** @param {Saying} saying @param {VoteRecord} vote @param {TallyRecord} tally @param {string[]} names @param {Line} line @param {Line} [before] @returns {Omit<Row, "id" | "title">} */
function rowOf({ t, show }, vote, tally, names, line, before) {
  const sides = (/** @type {(at: number) => Omit<Side, "name">} */ tell) => names.map((name, at) => ({ name, ...tell(at) }));
  if (line.opinion) {
    const opinion = line.opinion, { words, icon, label } = labelOf(t, opinion, names);
    return { head: words, icon, look: label, small: "", sides: sides((at) => {
      const said = agreeOf(line, at);
      return said ? { words: t("vote-of", said), range: { share: said.share, interval: opinion.intervals[at], threshold: vote.threshold ?? 0.6 } } : { words: t("vote-nobody"), bar: 0 };
    }) };
  }
  if (isScale(vote.method)) {
    const short = (/** @type {Line} */ each, /** @type {number} */ at) => { const level = each.scale?.by_median[at]; return level == null ? "–" : levelShort(t, vote, level); };
    return {
      head: line.scale?.median == null ? t("vote-nobody") : levelWords(t, vote, line.scale.median), icon: "", look: "", small: t(agreementWords(line.scale?.agreement)),
      sides: names.flatMap((name, at) => [...(before ? [{ name: t("vote-wall-before", { side: name }), words: short(before, at), counts: before.by[at] ?? [], before: true }] : []), { name: before ? t("vote-wall-after", { side: name }) : name, words: short(line, at), counts: line.by[at] ?? [], middle: vote.method === "judgment" }]),
    };
  }
  if (vote.method === "ranking") return { head: t("vote-place", { place: line.place }), icon: "", look: "", small: "", sides: sides((at) => ({ words: line.means?.[at] ? t("vote-number", { n: round(line.means[at][0]) }) : "–", bar: restOf(line, at, vote.options?.length ?? 0) })) };
  const amount = (/** @type {number} */ n) => (vote.method === "budget" ? t("vote-amount", { amount: n, unit: show(vote.unit ?? "") }) : t("vote-amount-dots", { dots: n }));
  const most = Math.max(0.01, ...Object.values(tally.lines ?? {}).flatMap((each) => tally.groups.map((_, at) => shareOf(tally, each, at))));
  return { head: amount(line.counts[0]), icon: "", look: "", small: "", sides: sides((at) => ({ words: t("vote-percent", { n: percent(shareOf(tally, line, at)) }), bar: shareOf(tally, line, at) / most })) };
}

/** How many px of the stage a line takes at least: its sides below one another, or its title on two lines. @param {number} sides */
export const heightOf = (sides) => Math.max(112, sides * 44 + 28);

/** The levels as a key, where they have words. @param {Words} t @param {VoteRecord} vote */
export const keyOf = (t, vote) => (vote.method === "judgment" || vote.method === "gradients" ? levelsOf(vote).map((level) => levelShort(t, vote, level)) : []);

