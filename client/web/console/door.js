// The door: the code that lets people in, opened, closed, changed; and the code to scan.

/** @import {Desk} from "./desk.js" */
/** @import {Poster} from "./api.js" */
import { useEffect, useState } from "preact/hooks";
import { html, icon, Qr } from "./html.js";

/** @param {{ desk: Desk }} props */
export function Door({ desk }) {
  const { t } = desk, code = desk.session.boards.room.get("door")?.code ?? null;
  const [poster, set] = useState(/** @type {Poster | null} */ (null)), [busy, work] = useState(false);
  useEffect(() => {
    let here = true;
    if (code) desk.api.poster().then((found) => { if (here) set(found); }, () => { if (here) set(null); });
    return () => { here = false; };
  }, [code]);
  /** @param {{ open: boolean, renew?: boolean }} wanted @param {string} told */
  const turn = async (wanted, told) => {
    work(true);
    try {
      await desk.api.door(wanted);
      desk.toasts.tell({ text: t(told) });
    } catch {
      desk.toasts.tell({ text: t("console-unanswered"), bad: true });
    }
    work(false);
  };
  return html`
    <section class="panel door" aria-labelledby="door-title" aria-busy=${busy ? "true" : null}>
      <div class="door-words">
        <h3 id="door-title">${t(code ? "console-door-open" : "console-door-closed")}</h3>
        ${code ? html`
            <p class="door-code"><span class="visually-hidden">${t("console-code")} </span>${code}</p>
            <p class="door-address">${poster?.address.replace(/^https?:\/\//, "") ?? " "}</p>` : html`<p>${t("console-door-closed-what")}</p>`}
        <div class="row">
          ${code
            ? html`<button class="button" onClick=${() => turn({ open: false }, "console-door-closed")}>${icon("lock")}<span>${t("console-door-close")}</span></button>
              <button class="button" aria-describedby="code-new-what" onClick=${() => turn({ open: true, renew: true }, "console-code-changed")}>${icon("refresh-cw")}<span>${t("console-code-new")}</span></button>`
            : !desk.ended.value && html`<button class="button button-main-s" onClick=${() => turn({ open: true }, "console-door-open")}>${icon("lock-open")}<span>${t("console-door-open-do")}</span></button>`}
        </div>
        ${code && html`<p class="how" id="code-new-what">${t("console-code-new-what")}</p>`}
      </div>
      <div class="door-qr">${code && poster && html`<${Qr} rows=${poster.qr} label=${t("console-qr", { url: poster.address })} size=${190} />`}</div>
    </section>`;
}
