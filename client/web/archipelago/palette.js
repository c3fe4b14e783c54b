// The colours the canvases use, read from the tokens of the page, by day or by night.

import { THEMES_MAX } from "./marks.js";

/**
 * @typedef {object} Palette
 * @property {boolean} night
 * @property {string} sea
 * @property {string[]} shallows from deep to shore
 * @property {string} coast
 * @property {string} route
 * @property {string} paper
 * @property {string} ink
 * @property {string} accent
 * @property {string} shade
 * @property {{ fill: string, ink: string }[]} themes
 * @property {{ fill: string, ink: string }} neutral
 */

/** @param {Element} element @returns {Palette} */
export function readPalette(element) {
  const style = getComputedStyle(element);
  /** @param {string} name */
  const token = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    night: document.documentElement.dataset.wall === "nuit",
    sea: token("sea"),
    shallows: [token("sea-2"), token("sea-3"), token("sea-4")],
    coast: token("coast"),
    route: token("route"),
    paper: token("paper"),
    ink: token("ink"),
    accent: token("accent"),
    shade: token("land-shade"),
    themes: Array.from({ length: THEMES_MAX }, (_, i) => ({ fill: token(`t${i + 1}`), ink: token(`t${i + 1}-ink`) })),
    neutral: { fill: token("ink-3"), ink: token("ink-2") },
  };
}
