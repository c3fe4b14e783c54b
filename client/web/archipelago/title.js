// Breaking a title into lines. A French title never ends a line on a little word that belongs to the next one.

/** @import {Box} from "./picture.js" */

/** Words that lean on the next: a line never ends on one of them. The English ones do no harm in French. */
const LEANING = new Set(["de", "du", "des", "la", "le", "les", "un", "une", "au", "aux", "et", "à", "en", "the", "of", "a", "an", "and", "to"]);

/** Between the two phrases of a title that the machine proposes. It ends a line and never begins one. */
const DOT = "·";

/** Line height of an island's title, in parts of its size. */
export const LEADING = 1.04;

/**
 * The width of a text at a size, in px of the stage. The renderer asks the browser; tests count letters.
 * @typedef {(text: string, size: number) => number} Measure
 */

/**
 * The pieces of a title that may not be parted: a leaning word stays with the word it leans on, a middle dot with the word before
 * it. No-break spaces never part.
 * @param {string} title
 * @returns {string[]}
 */
export function pieces(title) {
  const out = [];
  let held = "";
  for (const word of title.split(/[ \n\t]+/).filter(Boolean)) {
    if (word === DOT && !held && out.length > 0) {
      out[out.length - 1] += ` ${DOT}`;
      continue;
    }
    held = held ? `${held} ${word}` : word;
    if (LEANING.has(word.toLocaleLowerCase("fr"))) continue;
    out.push(held);
    held = "";
  }
  if (held) out.push(held);
  return out;
}

/**
 * The title on exactly `n` lines, the widest as narrow as it can be. Of several lines, each belongs to one phrase: it ends where
 * a middle dot stands. Null when there are fewer pieces than lines, or fewer lines than phrases.
 * @param {string} title
 * @param {number} n
 * @param {number} size
 * @param {Measure} measure
 * @returns {{ lines: string[], width: number } | null}
 */
export function onLines(title, n, size, measure) {
  const parts = pieces(title);
  if (parts.length < n) return null;
  /** @type {Map<number, { lines: string[], width: number }>} */
  const memo = new Map();
  /** @param {number} from @param {number} left @returns {{ lines: string[], width: number }} */
  const best = (from, left) => {
    if (left === 1) {
      const line = parts.slice(from).join(" ");
      return { lines: [line], width: n > 1 && parts.slice(from, -1).some(endsPhrase) ? Infinity : measure(line, size) };
    }
    const key = from * 8 + left, known = memo.get(key);
    if (known) return known;
    let found = { lines: /** @type {string[]} */ ([]), width: Infinity };
    for (let to = from + 1; to <= parts.length - left + 1; to += 1) {
      if (parts.slice(from, to - 1).some(endsPhrase)) break;
      const line = parts.slice(from, to).join(" "), rest = best(to, left - 1), width = Math.max(measure(line, size), rest.width);
      if (width < found.width) found = { lines: [line, ...rest.lines], width };
    }
    memo.set(key, found);
    return found;
  };
  const broken = best(0, n);
  return broken.width < Infinity ? broken : null;
}

/** @param {string} piece */
const endsPhrase = (piece) => piece.endsWith(` ${DOT}`);

/**
 * The lines whose block is closest to the shape an island likes: wider than high, few lines, none much shorter than the others.
 * @param {string} title
 * @param {number} size
 * @param {Measure} measure
 * @param {number} [most] lines at most
 * @returns {{ lines: string[], width: number }}
 */
export function balanced(title, size, measure, most = 4) {
  let found = { lines: [title], width: measure(title, size) }, cost = Infinity;
  for (let n = 1; n <= most; n += 1) {
    const broken = onLines(title, n, size, measure);
    if (!broken) continue;
    const height = (n + 1) * size * LEADING, off = Math.log(broken.width / (height * 1.4));
    const shortest = Math.min(...broken.lines.map((line) => measure(line, size)));
    const price = off * off + 0.02 * n + 0.15 * (1 - shortest / broken.width);
    if (price < cost) { cost = price; found = broken; }
  }
  return found;
}

/**
 * The title in a box that is already there (a rename does not move the marks), or null when it does not go in.
 * @param {string} title
 * @param {number} size
 * @param {Box} room
 * @param {Measure} measure
 * @returns {string[] | null}
 */
export function fitted(title, size, room, measure) {
  for (let n = 1; n * size * LEADING <= room.h + 1; n += 1) {
    const broken = onLines(title, n, size, measure);
    if (broken && broken.width <= room.w) return broken.lines;
  }
  return null;
}
