// What can be downloaded: the synthesis to read, the tables for a spreadsheet, or everything. In the menu, and where the atelier is over.

/** @import {Desk} from "./desk.js" */
import { useState } from "preact/hooks";
import { html, icon } from "./html.js";

const FORMATS = /** @type {const} */ (["md", "csv", "json"]);

/** @param {{ desk: Desk, look: string }} props `look`: the class of each button */
export const Downloads = ({ desk, look }) => html`${FORMATS.map((format) => html`<${Download} key=${format} desk=${desk} format=${format} look=${look} />`)}`;

/** @param {{ desk: Desk, format: "md" | "csv" | "json", look: string }} props */
function Download({ desk, format, look }) {
  const { t } = desk, [busy, work] = useState(false);
  const fetchIt = async () => {
    work(true);
    try {
      const { blob, name } = await desk.api.export(format);
      save(blob, name);
    } catch {
      desk.toasts.tell({ text: t("console-unanswered"), bad: true });
    }
    work(false);
  };
  return html`<button class=${look} aria-busy=${busy ? "true" : null} onClick=${fetchIt}>${icon("download")}<span>${t(`console-export-${format}`)}</span></button>`;
}

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const url = URL.createObjectURL(blob), link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
