// Writing down what a table says that has no tablet.

/** @import {Desk} from "./desk.js" */
import { useState } from "preact/hooks";
import { NOTE_TEXT_MAX } from "../core/bounds.js";
import { newId } from "../core/ids.js";
import { html, icon } from "./html.js";

/** @typedef {Event & { currentTarget: HTMLSelectElement }} Chosen */

/** @param {{ desk: Desk, phase: string }} props */
export function Scribe({ desk, phase }) {
  const { t, show, session } = desk, { room } = session.boards, tables = room.all("table");
  const [open, set] = useState(false), [text, write] = useState(""), [table, sit] = useState(tables[0]?.[0] ?? ""), [college, choose] = useState("");
  /** @param {SubmitEvent} event */
  const keep = async (event) => {
    event.preventDefault();
    if (await desk.say("write_for", { note: newId("n"), phase, table, text, college: college || null }, { told: t("scribe-kept") })) write("");
  };
  return html`
    <button class="button" aria-expanded=${open ? "true" : "false"} onClick=${() => set(!open)}>${icon("pencil")}<span>${t("console-scribe")}</span></button>
    ${open && html`
      <form class="panel scribe" onSubmit=${keep}>
        <p class="how">${t("scribe-what")}</p>
        <label class="field"><span>${t("scribe-text")}</span><textarea rows="2" maxlength=${NOTE_TEXT_MAX} value=${text} onInput=${(/** @type {InputEvent & { currentTarget: HTMLTextAreaElement }} */ event) => write(event.currentTarget.value)}></textarea></label>
        <div class="row row-fields">
          <label class="field"><span>${t("console-table")}</span><select value=${table} onChange=${(/** @type {Chosen} */ event) => sit(event.currentTarget.value)}>
            ${tables.map(([id, { name }]) => html`<option key=${id} value=${id}>${show(name)}</option>`)}</select></label>
          <label class="field"><span>${t("scribe-for")}</span><select value=${college} onChange=${(/** @type {Chosen} */ event) => choose(event.currentTarget.value)}>
            <option value="">${t("console-scribe-unsaid")}</option>
            ${room.all("college").map(([id, { name }]) => html`<option key=${id} value=${id}>${show(name)}</option>`)}</select></label>
          <button class="button button-main-s">${icon("send")}<span>${t("scribe-do")}</span></button>
        </div>
      </form>`}`;
}
