// A host who came by a link that names no table chooses one.

import { useState } from "preact/hooks";

import { html } from "../core/html.js";
import { refusal } from "../core/words.js";

/** @import { Kit } from "../kit.d.ts" */

/** @param {{ kit: Kit }} props */
export function TableChoice({ kit: { ui, t, show, say, session } }) {
  const [wrong, setWrong] = useState("");
  const arrive = async (/** @type {string | null} */ table) => {
    if (!table) return;
    const answer = await say("arrive", { table });
    if (!answer.done) setWrong(refusal(answer.code, answer.facts));
  };
  return html`<section class="card join-card">
    <h1>${t("host-table")}</h1>
    ${ui.chips({
      name: "table", legend: t("join-table"), value: null,
      options: session.boards.room.all("table").map(([id, table]) => ({ id, label: show(table.name) })),
      onchange: arrive,
    })}
    <p class="wrong" role="alert">${wrong}</p>
  </section>`;
}
