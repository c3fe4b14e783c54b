// A result, read for a screen: in which order, for whom, how much, how sure. Pure, but for the words.

/** @import { BoardView, Words } from "../../kit.d.ts" */
/** @import { Line, Records, TallyRecord, VoteRecord } from "../../wire.d.ts" */

/** The line of a vote that is about its question alone. */
export const QUESTION = "question";

/** What people give an amount of. @param {string} method */
export const isAmount = (method) => method === "dots" || method === "budget";
/** What is read level by level. @param {string} method */
export const isScale = (method) => ["rating", "gradients", "judgment", "pulse"].includes(method);

/** The ids of the lines, the first first; equal ones as they came. @param {Record<string, Line> | undefined} lines @returns {string[]} */
export const inOrder = (lines = {}) => Object.keys(lines).sort((a, b) => lines[a].place - lines[b].place);

/** The colleges as they are told: side by side, or together when they are small. @param {TallyRecord} tally @param {BoardView<Records>} room @param {(text: string) => string} show */
export const sidesOf = (tally, room, show) => tally.groups.map(({ colleges }) => colleges.map((id) => show(room.get(`college/${id}`)?.short ?? id)).join(" + "));

/**
 * A result without the colleges nobody of which has voted: an empty bar reads as a no. `silent`: the places of those that were left out.
 * @param {TallyRecord} tally
 * @returns {{ tally: TallyRecord, silent: number[] }}
 */
export function voicing(tally) {
  const voiced = tally.groups.flatMap(({ voters }, at) => (voters > 0 ? [at] : [])), silent = tally.groups.flatMap(({ voters }, at) => (voters > 0 ? [] : [at]));
  if (!voiced.length || !silent.length) return { tally, silent: [] };
  const kept = /** @type {<T>(by: readonly T[] | undefined) => T[] | any} */ ((by) => by && voiced.map((at) => by[at]));
  const lines = (/** @type {Record<string, Line> | undefined} */ all) => all && Object.fromEntries(Object.entries(all).map(([id, line]) => [id, lineOf(line)]));
  /** @param {Line} line @returns {Line} */
  const lineOf = ({ opinion, scale, ...line }) => ({
    ...line, by: kept(line.by), ...(line.means && { means: kept(line.means) }),
    ...(opinion && { opinion: { ...opinion, shares: kept(opinion.shares), intervals: kept(opinion.intervals), carried_by: opinion.carried_by.map((at) => voiced.indexOf(at)) } }),
    ...(scale && { scale: { ...scale, by_median: kept(scale.by_median), by_agreement: kept(scale.by_agreement), by_consensus: kept(scale.by_consensus) } }),
  });
  return { tally: { ...tally, groups: kept(tally.groups), spent: kept(tally.spent), lines: lines(tally.lines), before: lines(tally.before) }, silent };
}

/** What a side says of an item: how many agree, of how many who answered, and that share; `null` when nobody answered. @param {Line} line @param {number} at */
export function agreeOf({ by }, at) {
  const answers = sum(by[at] ?? []), agree = by[at]?.[0] ?? 0;
  return answers ? { agree, answers, share: agree / answers } : null;
}

/** Whether colleges are drawn together because one was too small. @param {TallyRecord} tally */
export const together = (tally) => tally.groups.some(({ colleges }) => colleges.length > 1);

/** The share of what a group gave that lies on this line, 0 to 1. @param {TallyRecord} tally @param {Line} line @param {number} group */
export const shareOf = (tally, line, group) => (line.by[group]?.[0] ?? 0) / Math.max(1, tally.spent?.[group] ?? 0);

/** The mean of the groups' own shares: every college weighs alike. @param {TallyRecord} tally @param {Line} line */
export function meanShare(tally, line) {
  const giving = tally.groups.map((_, group) => group).filter((group) => (tally.spent?.[group] ?? 0) > 0);
  return giving.reduce((sum, group) => sum + shareOf(tally, line, group), 0) / Math.max(1, giving.length);
}

/** @param {readonly number[]} counts */
export const sum = (counts) => counts.reduce((all, each) => all + each, 0);

/** Shares of 0 to 1; nothing when nobody answered. @param {readonly number[]} counts @returns {number[]} */
export const sharesOf = (counts) => counts.map((each) => each / Math.max(1, sum(counts)));

/** @param {number} share */
export const percent = (share) => Math.round(100 * share);

/** An item's label as it is said, shown with a drawing; `one_college` and `uneven_agreement` name whom they speak of. @param {Words} t @param {NonNullable<Line["opinion"]>} opinion @param {string[]} sides */
export function labelOf(t, { label, carried_by }, sides) {
  return { words: t(`vote-label-${label.replaceAll("_", "-")}`, { many: carried_by.length, who: carried_by.map((place) => sides[place]).join(" + ") }), icon: LABEL_ICONS[label] ?? "circle-help", label };
}

const LABEL_ICONS = /** @type {Record<string, string>} */ ({
  shared_agreement: "handshake", uneven_agreement: "scale", one_college: "flag", to_debate: "message-circle", shared_rejection: "ban", too_few: "hourglass",
});

/** How far answers on a scale go together (van der Eijk's A), as the name of a sentence. @param {number | null | undefined} agreement */
export const agreementWords = (agreement) => (agreement == null ? "vote-agreement-none" : agreement >= 0.6 ? "vote-agreement-strong" : agreement >= 0.3 ? "vote-agreement-some" : agreement >= 0 ? "vote-agreement-weak" : "vote-agreement-split");

/** What is voted on, in pages of at most so many, all about as full. @template T @param {readonly T[]} all @param {number} size @returns {T[][]} */
export function pagesOf(all, size) {
  const many = Math.ceil(all.length / size), even = Math.ceil(all.length / Math.max(1, many));
  return Array.from({ length: many }, (_, page) => all.slice(page * even, (page + 1) * even));
}

/** The cell of a square's count that says how many put an item at (across, up), each from 1. @param {number} levels @param {number} across @param {number} up */
export const cellOf = (levels, across, up) => (up - 1) * levels + across - 1;

/** The mean place of all groups, each weighing alike; `null` when nobody placed it. @param {Line} line @returns {number[] | null} */
export function meanOf({ means = [] }) {
  const there = /** @type {number[][]} */ (means.filter((each) => each !== null));
  if (there.length === 0) return null;
  return there[0].map((_, axis) => sum(there.map((each) => each[axis])) / there.length);
}

/** What a vote asks, as the name of a sentence. @param {VoteRecord} vote */
export const ruleOf = (vote) => `vote-rule-${vote.method}`;
