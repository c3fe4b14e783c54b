// What lies on an item of a ballot, in words.

/** @import { Words } from "../../kit.d.ts" */
/** @import { VoteRecord } from "../../wire.d.ts" */
/** @import { Mark } from "./ballot.js" */
import { isScale } from "./reading.js";
import { levelWords } from "./scales.js";

const OPINIONS = /** @type {Record<string, { key: string, icon: string }>} */ ({ 1: { key: "vote-agree", icon: "thumbs-up" }, "-1": { key: "vote-disagree", icon: "thumbs-down" }, 0: { key: "vote-pass", icon: "minus" } });
/** The answers to an item, as they stand on a ballot. */
export const ANSWERS = [1, -1, 0];

/** @param {Words} t @param {VoteRecord} vote @param {Mark} mark @param {(text: string) => string} show @returns {{ words: string, icon: string }} */
export function markWords(t, vote, mark, show) {
  if (vote.method === "opinion") return { words: t(OPINIONS[String(mark)].key), icon: OPINIONS[String(mark)].icon };
  if (isScale(vote.method)) return { words: levelWords(t, vote, Number(mark)), icon: "circle-check" };
  if (Array.isArray(mark)) return { words: t("vote-square-said", { impact: mark[0], feasibility: mark[1], levels: vote.levels ?? 5 }), icon: "grid-3x3" };
  if (vote.method === "ranking") return { words: t("vote-place", { place: Number(mark) }), icon: "list-ordered" };
  if (vote.method === "word") return { words: show(String(mark)), icon: "quote" };
  return vote.method === "budget" ? { words: t("vote-amount", { amount: Number(mark), unit: show(vote.unit ?? "") }), icon: "coins" } : { words: t("dots-here", { dots: Number(mark) }), icon: "circle-dot" };
}
