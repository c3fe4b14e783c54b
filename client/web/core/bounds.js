// The bounds a screen tells people before the server does. The same numbers as in `facilitation/ids.py`; a test compares them.

export const NOTE_TEXT_MAX = 200;
export const TITLE_MAX = 80;
export const SENTENCE_MAX = 400;
/** Stands for a title of the machine that may hold a word of an idea no longer seen, until another is made: `WITHHELD` in `facilitation/guesses.py`. */
export const WITHHELD = "…";
export const NAME_MAX = 60;
export const WORD_MAX = 40;
export const NOTES_IN_ONE_ORDER_MAX = 500;

/** How long a text is once the server has tidied it: one space between words, counted in characters and not in code units. @param {string} text */
export function lengthOf(text) {
  return [...tidy(text)].length;
}

/** The text as the server will keep it, or nearly. @param {string} text */
export function tidy(text) {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
