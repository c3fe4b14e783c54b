// A short sentence at the foot of the screen that says what was done. It takes no focus and goes by itself.

import { signal } from "@preact/signals";

import { html } from "../core/html.js";
import { t } from "../core/words.js";
import { announce } from "./announce.js";
import { icon, iconButton, mark } from "./index.js";

/** @import { ToastLook } from "../kit.d.ts" */

/** @type {import("@preact/signals").Signal<({ words: string } & ToastLook) | null>} */
const shown = signal(null);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;

const STAY_MS = 4000;
const ICONS = { ok: "circle-check", wait: "tablet", bad: "triangle-alert" };

/** @param {string} words @param {ToastLook} [look] */
export function showToast(words, look = {}) {
  clearTimeout(leaving);
  shown.value = { words, ...look };
  announce(words);
  leaving = setTimeout(() => (shown.value = null), look.stay_ms ?? (look.action ? 10_000 : STAY_MS));
}

/** Where toasts appear: once on every page. */
export function Toaster() {
  const toast = shown.value;
  if (!toast) return null;
  const { words, tone = "ok", theme, action } = toast;
  const close = () => (shown.value = null);
  return html`<section class="toast" data-tone=${tone} aria-label=${t("toast-name")}>
    ${theme === null || theme === undefined ? icon(ICONS[tone]) : mark(theme)}
    <span>${words}</span>
    ${action && html`<button type="button" class="button button-link" onClick=${() => (close(), action.act())}>${action.words}</button>`}
    ${iconButton({ icon: "x", words: t("close"), onclick: close })}
  </section>`;
}
