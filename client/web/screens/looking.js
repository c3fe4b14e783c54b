// « Regardez le mur »: a calm page over what the tablet shows. What is under it stays as it is, half a sentence included.

import { useEffect, useRef } from "preact/hooks";

import { html } from "../core/html.js";

/** @import { Kit } from "../kit.d.ts" */

/** @param {{ kit: Kit }} props */
export function Looking({ kit: { ui, t } }) {
  const title = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    const before = document.activeElement;
    title.current?.focus({ preventScroll: true });
    ui.announce(t("looking"));
    // Who was typing goes on where they were.
    return () => { requestAnimationFrame(() => { if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true }); }); };
  }, []);
  return html`<main class="looking">
    ${ui.icon("monitor")}
    <h1 tabindex="-1" ref=${title}>${t("looking")}</h1>
    <p class="lead">${t("looking-kept")}</p>
  </main>`;
}
