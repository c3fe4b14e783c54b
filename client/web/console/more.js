// The rest, behind one button: what can be downloaded, the keys, the language.

/** @import {Desk} from "./desk.js" */
import { useState } from "preact/hooks";
import { setLang } from "../core/words.js";
import { mayEnd } from "./ending.js";
import { html, icon } from "./html.js";
import { Menu } from "./menu.js";

const FORMATS = /** @type {const} */ (["csv", "json"]);

/** @param {{ desk: Desk }} props */
export function More({ desk }) {
  const { t } = desk, other = desk.lang.value === "fr" ? "en" : "fr";
  return html`
    <${Menu} name=${t("console-more")} sign="menu">
      ${FORMATS.map((format) => html`<${Download} key=${format} desk=${desk} format=${format} />`)}
      <button class="menu-item" onClick=${() => desk.keys.help.value = true}>${icon("circle-help")}<span>${t("console-keys")}</span></button>
      <button class="menu-item" lang=${other} onClick=${() => setLang(other)}>${icon("languages")}<span>${other === "en" ? "English" : "Français"}</span></button>
      ${mayEnd(desk) && html`<button class="menu-item menu-item-bad" onClick=${() => { desk.ending.value = true; }}>${icon("flag")}<span>${t("console-end")}</span></button>`}
    <//>`;
}

/** @param {{ desk: Desk, format: "csv" | "json" }} props */
function Download({ desk, format }) {
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
  return html`<button class="menu-item" aria-busy=${busy ? "true" : null} onClick=${fetchIt}>${icon("download")}<span>${t(`console-export-${format}`)}</span></button>`;
}

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const url = URL.createObjectURL(blob), link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
