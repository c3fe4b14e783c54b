// The rest, behind one button: what can be downloaded, the keys, the language.

/** @import {Desk} from "./desk.js" */
import { setLang } from "../core/words.js";
import { Downloads } from "./downloads.js";
import { mayEnd } from "./ending.js";
import { html, icon } from "./html.js";
import { Menu } from "./menu.js";

/** @param {{ desk: Desk }} props */
export function More({ desk }) {
  const { t } = desk, other = desk.lang.value === "fr" ? "en" : "fr";
  return html`
    <${Menu} name=${t("console-more")} sign="menu">
      <${Downloads} desk=${desk} look="menu-item" />
      <button class="menu-item" onClick=${() => desk.keys.help.value = true}>${icon("circle-help")}<span>${t("console-keys")}</span></button>
      <button class="menu-item" lang=${other} onClick=${() => setLang(other)}>${icon("languages")}<span>${other === "en" ? "English" : "Français"}</span></button>
      ${mayEnd(desk) && html`<button class="menu-item menu-item-bad" onClick=${() => { desk.ending.value = true; }}>${icon("flag")}<span>${t("console-end")}</span></button>`}
    <//>`;
}
