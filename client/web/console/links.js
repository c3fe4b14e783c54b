// Links that let others in: a co-facilitator, the host of a table, a wall; and, from who leads, whoever takes over. Made when asked for, shown once, to copy or to scan.

/** @import {Desk} from "./desk.js" */
/** @import {Link} from "./api.js" */
import { useRef, useState } from "preact/hooks";
import { html, icon, Qr } from "./html.js";

/** @typedef {"lead" | "facilitator" | "host" | "wall"} Who */

/** @param {{ desk: Desk }} props */
export function Links({ desk }) {
  const { t, show } = desk, tables = desk.session.boards.room.all("table");
  const [who, choose] = useState(/** @type {Who} */ ("facilitator")), [table, seat] = useState(tables[0]?.[0] ?? "");
  const [made, set] = useState(/** @type {Link | null} */ (null));
  const make = async () => {
    try { set(await desk.api.link(who === "host" ? { role: who, table } : { role: who })); } catch { desk.toasts.tell({ text: t("console-unanswered"), bad: true }); }
  };
  /** @typedef {Event & { currentTarget: HTMLSelectElement }} Chosen */
  return html`
    <section class="panel" aria-labelledby="links-title">
      <h3 id="links-title">${t("console-links")}</h3>
      <div class="row row-fields">
        <label class="field"><span>${t("console-link-for")}</span>
          <select value=${who} onChange=${(/** @type {Chosen} */ event) => { choose(/** @type {Who} */ (event.currentTarget.value)); set(null); }}>
            ${["facilitator", "host", "wall", ...(desk.session.you.value?.role === "lead" ? ["lead"] : [])].map((each) => html`<option key=${each} value=${each}>${t(`console-link-${each}`)}</option>`)}
          </select></label>
        ${who === "host" && html`
          <label class="field"><span>${t("console-table")}</span>
            <select value=${table} onChange=${(/** @type {Chosen} */ event) => { seat(event.currentTarget.value); set(null); }}>
              ${tables.map(([id, { name }]) => html`<option key=${id} value=${id}>${show(name)}</option>`)}
            </select></label>`}
        <button class="button" aria-describedby=${who === "lead" ? "link-lead-what" : null} onClick=${make}>${icon("qr-code")}<span>${t("console-link-make")}</span></button>
      </div>
      <p class="how" id="link-lead-what" hidden=${who !== "lead"}>${t("console-link-lead-what")}</p>
      ${made && html`<${Made} desk=${desk} link=${made} />`}
    </section>`;
}

/** @param {{ desk: Desk, link: Link }} props */
function Made({ desk, link }) {
  const { t } = desk, field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const copy = async () => {
    field.current?.select();
    // The clipboard needs https or localhost; on the plain http of a hall, the older command still copies what is selected.
    const done = await (navigator.clipboard?.writeText(link.url).then(() => true, () => false) ?? document.execCommand("copy"));
    desk.toasts.tell({ text: t(done ? "console-copied" : "console-copy-by-hand") });
  };
  return html`
    <div class="made">
      <${Qr} rows=${link.qr} label=${t("console-qr", { url: link.url })} size=${160} />
      <div class="made-words">
        <p>${t("console-link-once")}</p>
        <label class="field"><span>${t("console-link")}</span><input ref=${field} readonly value=${link.url} onFocus=${() => field.current?.select()} /></label>
        <button class="button" onClick=${copy}>${icon("copy")}<span>${t("console-copy")}</span></button>
      </div>
    </div>`;
}
