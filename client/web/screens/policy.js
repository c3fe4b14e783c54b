// The rules of publication: what is shown, what is set aside, and that somebody reads. The atelier's own, or those of the house.

import { useState } from "preact/hooks";

import { html } from "../core/html.js";

/** @import { Kit } from "../kit.d.ts" */

/** @param {{ kit: Kit }} props */
export function Policy({ kit: { ui, t, show, session, written } }) {
  const [open, set] = useState(false), own = session.boards.room.get("atelier")?.policy;
  return html`
    ${ui.button({ words: t("policy"), look: "link", onclick: () => set(true) })}
    ${open && ui.dialog({
      title: t("policy"), onclose: () => set(false),
      children: html`<p lang=${own ? written() : undefined}>${own ? show(own) : t("policy-house")}</p>`,
    })}`;
}
