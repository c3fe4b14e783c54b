// What facilitators say: a banner until it is taken back, or until whoever holds the tablet has put it away.

import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { html } from "../core/html.js";
import { recall, remember } from "../core/vault.js";

/** @import { Kit } from "../kit.d.ts" */
/** @import { MessageRecord } from "../wire.d.ts" */

/** Changes when a message is put away. */
const away = signal(0);

/** @param {{ kit: Kit, table: string }} props */
export function Messages({ kit, table }) {
  const { room, table: own } = kit.session.boards;
  return html`
    <${Message} kit=${kit} place="room" said=${room.get("message/room")} />
    ${table && html`<${Message} key=${table} kit=${kit} place=${table} said=${own.get(`message/${table}`)} />`}`;
}

/** @param {{ kit: Kit, place: string, said: MessageRecord | undefined }} props */
function Message({ kit: { ui, t, show, session, written }, place, said }) {
  void away.value; // A component whose props are the same is drawn again for what it reads itself.
  const key = `read/${session.you.value?.person}/${place}`, shown = said && recall(key, -1) < said.number;
  useEffect(() => { if (shown) ui.announce(show(said.text)); }, [shown && said.number]);
  if (!shown) return null;
  const put = () => { remember(key, said.number); away.value += 1; };
  return html`<section class="banner said" aria-label=${t(place === "room" ? "said-room" : "said-table")}>
    ${ui.icon("megaphone")}
    <p><span>${t(place === "room" ? "said-room" : "said-table")}</span><strong lang=${written()}>${show(said.text)}</strong></p>
    ${ui.button({ words: t("said-read"), onclick: put })}
  </section>`;
}
