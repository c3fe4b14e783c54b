// The levels of the scales people vote on, and their colours. Pure.

/** @import { Words } from "../../kit.d.ts" */

/** A scale: its levels as they are kept, the least first. @param {{ method: string, levels?: number }} vote @returns {number[]} */
export function levelsOf({ method, levels = 5 }) {
  if (method === "judgment") return [0, 1, 2, 3, 4, 5, 6];
  return Array.from({ length: method === "gradients" ? 8 : levels }, (_, at) => at + 1);
}

/** A level in words; a scale that has none is told in figures. @param {Words} t @param {{ method: string, levels?: number }} vote @param {number} level */
export function levelWords(t, { method, levels = 5 }, level) {
  if (method === "judgment") return t(`vote-mention-${level}`);
  if (method === "gradients") return t(`vote-gradient-${level}`);
  return t("vote-level", { level, levels });
}

/** The same where there is little room. @param {Words} t @param {{ method: string, levels?: number }} vote @param {number} level */
export function levelShort(t, vote, level) {
  return vote.method === "gradients" ? t(`vote-gradient-${level}-short`) : vote.method === "judgment" ? t(`vote-mention-${level}`) : String(level);
}

/** Brown against, blue for, sand between: the two ends stay apart for every kind of colour vision, and so do dark and light. */
const ANCHORS = [[122, 62, 0], [217, 145, 60], [238, 230, 212], [134, 176, 236], [27, 66, 150]];

/**
 * The colour of a place on a scale, and of what is written on it.
 * @param {number} at from 0, the least
 * @param {number} of how many places
 * @returns {{ fill: string, ink: string }}
 */
export function toneOf(at, of) {
  const along = of < 2 ? ANCHORS.length - 1 : (at / (of - 1)) * (ANCHORS.length - 1), from = Math.min(ANCHORS.length - 2, Math.floor(along));
  const rgb = ANCHORS[from].map((low, i) => Math.round(low + (ANCHORS[from + 1][i] - low) * (along - from)));
  const light = 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
  // Black above this luminance and white below reach 4.58:1 at least (WCAG 2.2).
  return { fill: `rgb(${rgb.join(" ")})`, ink: light > 0.179 ? "#000000" : "#FFFFFF" };
}

/** @param {number} value 0 to 255 */
const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
