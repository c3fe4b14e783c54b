// Small drawings of the console: an icon, the mark of a theme, a QR code; and the template function they are made with.

import { qr } from "../archipelago/qr.js";
import { html } from "../core/html.js";

export { icon, mark } from "../ui/icon.js";
export { html };

/**
 * @param {{ rows: string[], label: string, size: number }} props rows of 0 and 1 (dark), as text
 */
export function Qr({ rows, label, size }) {
  const code = rows.map((row) => [...row].map(Number));
  /** @param {HTMLElement | null} box */
  const fill = (box) => box?.replaceChildren(qr(code, size, label));
  return html`<div class="qr-box" ref=${fill}></div>`;
}
