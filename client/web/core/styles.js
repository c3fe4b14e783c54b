// Fetches the style of a kind of activity when its screens are fetched: `activities/<kind>/<screen>.css`, once.

const WEB = new URL("../", import.meta.url);
/** @type {Map<string, Promise<void>>} */
const known = new Map();

/** Settled when the style is there, or cannot be had: a screen without its style still says what it says. @param {string} path @returns {Promise<void>} */
export function needStyle(path) {
  const asked = known.get(path);
  if (asked) return asked;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(path, WEB).href;
  const reading = new Promise((/** @type {(value: void) => void} */ done) => {
    link.onload = () => done();
    link.onerror = () => (known.delete(path), link.remove(), done());
  });
  known.set(path, reading);
  document.head.append(link);
  return reading;
}
