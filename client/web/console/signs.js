// Where in a text the signs lie for which it waits to be read. The server decides that it waits; this only shows where to look.

/** A letter or figure in any language: `\w` and `\b` know the English ones alone. */
const L = "[\\p{L}\\p{N}_]", START = `(?<!${L})`;
const CAPITAL = "\\p{Lu}[\\p{L}'’-]*";

/** The twins of `SIGNS` in `facilitation/reading.py`; a name takes its capitals along. @type {Record<string, RegExp>} */
const SIGNS = {
  possible_name: new RegExp(`${START}(?:MM?\\.|Mmes?|Mlle|Monsieur|Madame|Mademoiselle|Mrs?|Ms|Dr)\\s+${CAPITAL}(?:\\s+${CAPITAL})*`, "gu"),
  contact: /[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+\.[\p{L}\p{N}_]{2,}|(?:\+33|(?<![\p{L}\p{N}_])0)[ .]?[1-9](?:[ .-]?\d{2}){4}/gu,
  rude: new RegExp(`${START}(?:abruti|bande d[e'’]|connard|connasse|crétin|débile|enfoiré|escroc|imbécile|incapable|merd|ordure|pourri|racaille`
    + `|salaud|salope|voyou|idiot|moron|bastard|asshole|crook)${L}*(?:(?<=bande de)\\s+${L}+)?`, "giu"),
};

/** @typedef {{ text: string, sign: string | null }} Part */

/**
 * The text cut into parts, those that carry a sign named.
 * @param {string} text
 * @param {string[]} reasons
 * @returns {Part[]}
 */
export function parts(text, reasons) {
  const spans = reasons
    .flatMap((sign) => [...text.matchAll(SIGNS[sign] ?? /(?!)/g)].map((hit) => ({ sign, from: hit.index, to: hit.index + hit[0].length })))
    .sort((a, b) => a.from - b.from);
  /** @type {Part[]} */
  const cut = [];
  let at = 0;
  for (const { sign, from, to } of spans) {
    if (from < at) continue;
    if (from > at) cut.push({ text: text.slice(at, from), sign: null });
    cut.push({ text: text.slice(from, to), sign });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), sign: null });
  return cut;
}

/**
 * The text with names and contact details taken out, to be looked over by a person before it is shown.
 * @param {string} text
 * @param {string[]} reasons
 * @param {string} instead what stands in the place of a name
 */
export function masked(text, reasons, instead) {
  return parts(text, reasons).map((part) => (part.sign === "possible_name" || part.sign === "contact" ? instead : part.text)).join("");
}
