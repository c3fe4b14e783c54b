// What this device remembers between two visits: tokens, numbers, drafts, text size, language. Small, and read at once.
// Does not know what any of it means. Without storage (a strict private window) it remembers until the page closes.

const START = "atelier/";

/** @type {Map<string, string>} */
const memory = new Map();

/** @returns {Storage | null} */
function storage() {
  try {
    return globalThis.localStorage ?? null;
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
  const text = storage()?.getItem(START + key) ?? memory.get(key) ?? null;
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
