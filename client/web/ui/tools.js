// What every screen's bar ends with: the state of the connection, the size of text, the language.

import { html } from "../core/html.js";
import { nextTextStep, textStep } from "../core/looks.js";
import { lang, setLang, t } from "../core/words.js";
import { icon } from "./icon.js";

/** @import { LinkState } from "../kit.d.ts" */

const LINKS = /** @type {Record<LinkState, { icon: string, words: string, tone: string }>} */ ({
  connected: { icon: "wifi", words: "link-connected", tone: "ok" },
  shaky: { icon: "wifi", words: "link-shaky", tone: "wait" },
  offline: { icon: "wifi-off", words: "link-offline", tone: "wait" },
  elsewhere: { icon: "tablet", words: "link-elsewhere", tone: "wait" },
  ended: { icon: "lock", words: "link-ended", tone: "quiet" },
  refused: { icon: "lock", words: "link-refused", tone: "bad" },
});

/** @param {{ link: LinkState, greeted?: boolean }} props `greeted`: whether the server has ever answered */
export function connection({ link, greeted = true }) {
  const { icon: name, words, tone } = LINKS[link];
  return html`<p class="status connection" data-tone=${tone}>${icon(name)}<span>${t(link === "shaky" && !greeted ? "link-opening" : words)}</span></p>`;
}

/** The Aa button: 18, 21, 24 px, and round again. */
export function textSize() {
  return html`<button type="button" class="icon-button aa" aria-label=${t("text-size", { step: textStep.value + 1 })} onClick=${nextTextStep}>
    ${icon("a-large-small")}
  </button>`;
}

/** The language button names the other language, in that language. */
export function language() {
  const other = lang.value === "fr" ? "en" : "fr";
  return html`<button type="button" class="icon-button" lang=${other} aria-label=${other === "fr" ? "FR – Français" : "EN – English"} onClick=${() => setLang(other).catch(() => {})}>
    <span aria-hidden="true">${other.toUpperCase()}</span>
  </button>`;
}
