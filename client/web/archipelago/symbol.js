// A mark as an element: for the legend, the quay and marks in flight. Its colours come from the style sheet, by class.

import { outline, shapeOf } from "./marks.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * A mark centred on its own origin. Hidden from assistive technology: words always stand beside it.
 * @param {number | null} theme
 * @param {number} size
 * @param {boolean} [paper] without the colour of its theme
 * @returns {SVGSVGElement}
 */
export function mark(theme, size, paper = false) {
  const half = Math.ceil(size * 0.62 + 2);
  const svg = document.createElementNS(SVG, "svg"), path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", `${-half} ${-half} ${half * 2} ${half * 2}`);
  svg.setAttribute("width", String(half * 2));
  svg.setAttribute("height", String(half * 2));
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `mark mark-${paper ? "paper" : theme === null ? "none" : theme + 1}`);
  path.setAttribute("d", outline(shapeOf(theme), size));
  svg.append(path);
  return svg;
}
