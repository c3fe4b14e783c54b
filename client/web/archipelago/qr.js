// A QR code as SVG, from a matrix or from path data. Always dark on white, by night too: phones read nothing else surely.

/**
 * Rows of 0 and 1 (dark), without margin; or path data for a square of `side` modules, as segno writes them.
 * @typedef {number[][] | { path: string, side: number }} Code
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {Code} code
 * @param {number} size px on the stage, the code itself; the quiet zone is the card's
 * @param {string} label what it leads to
 * @returns {SVGSVGElement}
 */
export function qr(code, size, label) {
  const side = Array.isArray(code) ? code.length : code.side;
  const svg = document.createElementNS(SVG, "svg"), path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
  svg.setAttribute("width", String(size));
  svg.setAttribute("height", String(size));
  svg.setAttribute("shape-rendering", "crispEdges");
  svg.setAttribute("class", "qr");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  path.setAttribute("d", Array.isArray(code) ? runs(code) : code.path);
  // Segno draws strokes one module high along the middle of each row; a matrix gives filled boxes.
  if (!Array.isArray(code)) path.setAttribute("class", "qr-stroke");
  svg.append(path);
  return svg;
}

/** One box for each run of dark modules in a row. @param {number[][]} rows */
function runs(rows) {
  let d = "";
  rows.forEach((row, y) => {
    for (let x = 0, from = -1; x <= row.length; x += 1) {
      if (row[x] && from < 0) from = x;
      if (!row[x] && from >= 0) { d += `M${from} ${y}h${x - from}v1H${from}z`; from = -1; }
    }
  });
  return d;
}
