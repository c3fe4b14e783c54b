// The words that all kinds of sheets share (`sheets/*.ftl`). Those of a kind come with the kind, or are named by who needs them elsewhere.

import { loadWords } from "../core/words.js";

const AGAIN_MS = 3000;

/** Asked again until they are there; whoever shows them is told. @param {...string} kinds folders of kinds whose words are needed too */
export function needWords(...kinds) {
  loadWords("sheets", ...kinds).catch(() => setTimeout(needWords, AGAIN_MS, ...kinds));
}
