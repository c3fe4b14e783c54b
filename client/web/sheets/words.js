// The words that all kinds of sheets share (`sheets/*.ftl`). Those of a kind come with the kind.

import { loadWords } from "../core/words.js";

const AGAIN_MS = 3000;

/** Asked again until they are there; whoever shows them is told. */
export function needWords() {
  loadWords("sheets").catch(() => setTimeout(needWords, AGAIN_MS));
}
