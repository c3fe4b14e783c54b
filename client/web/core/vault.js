// What this device remembers between two visits: tokens, numbers, drafts, text size, language. Small, and read at once.
// Does not know what any of it means. Without storage (a strict private window) it remembers until the page closes.

const START = "atelier/";

/** @type {Map<string, string>} */
const memory = new Map();

/** @param {"localStorage" | "sessionStorage"} [which] @returns {Storage | null} */
function storage(which = "localStorage") {
  try {
    return globalThis[which] ?? null;
  } catch {
    return null; // Reading the property throws where storage is forbidden.
  }
}

/**
 * @template T
 * @param {string} key
 * @param {T} otherwise
 * @returns {T}
 */
export function recall(key, otherwise) {
  return read(storage()?.getItem(START + key) ?? memory.get(key) ?? null, otherwise);
}

/**
 * What this window remembered last, also after a reload; a new one, what any window of this browser did.
 * @template T
 * @param {string} key
 * @param {T} otherwise
 * @returns {T}
 */
export function recallHere(key, otherwise) {
  const here = storage("sessionStorage")?.getItem(START + key) ?? null;
  return here === null ? recall(key, otherwise) : read(here, otherwise);
}

/** @template T @param {string | null} text @param {T} otherwise @returns {T} */
function read(text, otherwise) {
  if (text === null) return otherwise;
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
}

/** Remember a value; `null` forgets it. @param {string} key @param {unknown} value */
export function remember(key, value) {
  if (value === null || value === undefined) {
    memory.delete(key);
    storage()?.removeItem(START + key);
    return;
  }
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    storage()?.setItem(START + key, text);
  } catch {
    // Full: the copy in memory serves until the page closes.
  }
}

/** Remember a value for this window, and for those that are opened later. @param {string} key @param {unknown} value */
export function rememberHere(key, value) {
  remember(key, value);
  try {
    storage("sessionStorage")?.setItem(START + key, JSON.stringify(value ?? null));
  } catch {
    // Full, or forbidden: this window then follows the browser.
  }
}
