// What the host of a table has in every step: saying that the table is ready, and writing down what it says.

import { useState } from "preact/hooks";

import { html } from "../core/html.js";
import { newId } from "../core/ids.js";
import { refusal } from "../core/words.js";

/** @import { Here, Kit } from "../kit.d.ts" */

/** @param {{ kit: Kit, here: Here, table: string }} props */
export function Hosting({ kit, here, table }) {
  const { ui, t, say, session } = kit, { room, table: own } = session.boards, ready = own.get(`ready/${here.id}`) !== undefined;
  if (!here.open || !room.get(`table/${table}`)) return null;
  return html`<section class="card hosting" aria-label=${t("hosting")}>
    <div class="actions">
      ${ui.button({ words: t(ready ? "ready-is" : "ready-do"), icon: ready ? "circle-check" : "check", pressed: ready, onclick: () => void say("set_ready", { phase: here.id, ready: !ready }) })}
      ${here.phase.kind === "ideation" && html`<${Scribe} kit=${kit} here=${here} table=${table} />`}
    </div>
    <p role="status">${ready ? t("ready-told") : ""}</p>
  </section>`;
}

/** @param {{ kit: Kit, here: Here, table: string }} props */
function Scribe({ kit: { ui, t, say, show, toast, session }, here, table }) {
  const [open, set] = useState(false), [text, write] = useState(""), [college, choose] = useState(/** @type {string | null} */ (null)), [wrong, complain] = useState("");
  const keep = async () => {
    const answer = await say("write_for", { note: newId("n"), phase: here.id, table, text, college });
    if (!answer.done) return complain(refusal(answer.code, answer.facts));
    write("");
    set(false);
    toast(t("scribe-kept"));
  };
  return html`
    ${ui.button({ words: t("scribe"), icon: "pencil", onclick: () => set(true) })}
    ${open && ui.dialog({
      title: t("scribe"), onclose: () => set(false),
      children: html`<div class="stack">
        <p>${t("scribe-what")}</p>
        <p class="entry"><label for="scribe-text">${t("scribe-text")}</label>
          <textarea id="scribe-text" rows="3" maxlength="200" value=${text} onInput=${(/** @type {InputEvent & { currentTarget: HTMLTextAreaElement }} */ event) => { complain(""); write(event.currentTarget.value); }}></textarea></p>
        ${ui.chips({
          name: "scribe-college", legend: t("scribe-for"), hint: t("optional"), clearable: true, value: college,
          options: session.boards.room.all("college").map(([id, each]) => ({ id, label: show(each.short) })), onchange: choose,
        })}
        <p class="wrong" role="alert">${wrong}</p>
        <div class="actions">${ui.button({ words: t("scribe-do"), look: "main", icon: "send", onclick: keep })}${ui.button({ words: t("cancel"), look: "quiet", onclick: () => set(false) })}</div>
      </div>`,
    })}`;
}
