// The idea that stands for a draft, in small type: a few lines, cut where they end.

/** @import { Measure } from "./title.js" */
import { onLines } from "./title.js";

/** Nothing on the wall is smaller. */
export const QUOTE_SIZE = 26;
/** Height of one line. */
export const QUOTE_LINE = 32;
/** Lines at most: what is in small type must stay less than the title. */
export const QUOTE_LINES = 2;
/** Room it takes beside a short title. */
export const QUOTE_WIDTH = 264;

/**
 * A quotation on as few lines as hold it; longer, its first words and an ellipsis inside the closing mark. No lines: no room.
 * @param {string} text in its quotation marks, typeset
 * @param {{ w: number, lines: number }} room
 * @param {Measure} measure
 * @returns {string[]}
 */
export function quoted(text, { w, lines }, measure) {
  if (!text) return [];
  const words = text.split(" "), width = byWords(measure);
  for (let left = words.length; left > 1; left -= 1) {
    const said = left === words.length ? text : cut(words.slice(0, left).join(" "), text);
    for (let n = 1; n <= lines; n += 1) {
      const broken = onLines(said, n, QUOTE_SIZE, width);
      if (broken && broken.width <= w) return broken.lines;
    }
  }
  return [];
}

/**
 * The width of a line as the sum of its words: a long idea has many beginnings, and the browser is asked once for each word.
 * @param {Measure} measure
 * @returns {Measure}
 */
function byWords(measure) {
  return (line, size) => {
    const words = line.split(" "), space = measure("n n", size) - measure("nn", size);
    return words.reduce((sum, word) => sum + measure(word, size), space * (words.length - 1));
  };
}

/** The beginning of a quotation, ended as the whole ends. @param {string} start @param {string} text */
function cut(start, text) {
  const mark = /\s?[»”]$/u.exec(text)?.[0] ?? "";
  return `${start.replace(/[\s.,;:!?…–-]+$/u, "")}…${mark}`;
}
