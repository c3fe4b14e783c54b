// French and English as a printer would set them, for every text that is shown and never for what is stored.
// Knows letters and spaces, not what is said.

/** @import { Lang } from "../kit.d.ts" */

const NARROW = "\u202F"; // before ? ! ; : » and after «: it does not break, and it is narrow.
const JOINED = "\u2060"; // after a hyphen that no line ends on.
const FIXED = "\u00A0"; // between a number and what it counts.

/** @type {[RegExp, string][]} */
const BOTH = [
  [/\.\.\./g, "…"],
  [/(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu, "’"],
  [/ - /g, " – "],
];

/** @type {[RegExp, string][]} */
const FRENCH = [
  [/(?<=\p{L})'/gu, "’"],
  [/"([^"\n]+)"/g, `«${NARROW}$1${NARROW}»`],
  [/«[ \u00A0\u202F]*/g, `«${NARROW}`],
  [/[ \u00A0\u202F]*»/g, `${NARROW}»`],
  // What stands alone or in an address is left as it is: « 10:05 », « https://… ».
  [/[ \u00A0\u202F]+(?=[?!;:](?:[?!…»)\s]|$))/gu, NARROW],
  [/(?<=[\p{L}\p{N}»)…%€’])(?=[?!;:](?:[?!…»)\s]|$))/gu, NARROW],
  [/(?<=[?!])\u202F(?=[?!])/g, ""],
  [/(?<=\p{N})[ \u202F]?(?=[%€])/gu, FIXED],
  [/(?<=\p{N}) (?=(?:h|min|s|m|km|km²|m²|ha|t|kg|ans?|mois|jours?|euros?|habitants?|voix|idées?|groupes?)(?![\p{L}\p{N}]))/gu, FIXED],
  [/(?<=\p{N}[ \u00A0]h) (?=\p{N})/gu, FIXED],
  // « dit-il », « y a-t-on », « êtes-vous », « écrivez-la »: a verb and its pronoun stay on one line.
  [/(?<=\p{L})-(?=(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|le|la|les|lui|leur|moi|toi|y|en)(?![\p{L}\p{N}-]))/gu, `-${JOINED}`],
];

/** @param {string} text @param {Lang} lang */
export function typeset(text, lang) {
  let set = text;
  for (const [what, by] of BOTH) set = set.replace(what, by);
  if (lang === "fr") for (const [what, by] of FRENCH) set = set.replace(what, by);
  return set;
}

/** Words that lean on the next one: a title's line never ends on them. */
const LEANING = /(?<=^|[\s(«’])(de|du|des|la|le|les|un|une|au|aux|et|à|en|the|of|a|and|to|in) (?=\S)/giu;

/** A title: as `typeset`, and no line ends on a small word. @param {string} text @param {Lang} lang */
export function typesetTitle(text, lang) {
  return typeset(text, lang).replace(LEANING, `$1${FIXED}`);
}
