// Speaking to the room: have everybody look at the wall, and a message to all or to one table.

/** @import {Desk} from "./desk.js" */
import { useState } from "preact/hooks";
import { html, icon } from "./html.js";
import { Menu } from "./menu.js";
import { cover } from "./standing.js";

const MESSAGE_MAX = 200;

/** @param {{ desk: Desk }} props */
export function Speaking({ desk }) {
  const { t } = desk, covered = desk.session.boards.room.get("attention")?.to === "wall";
  return html`
    <${Menu} name=${t("console-speak")} sign="megaphone">
      <button class="menu-item" aria-pressed=${covered ? "true" : "false"} onClick=${() => cover(desk, !covered)}>${icon(covered ? "tablet" : "monitor")}<span>${t(covered ? "console-uncover" : "console-cover")}</span></button>
      <${Message} desk=${desk} />
    <//>`;
}

/** @param {{ desk: Desk }} props */
function Message({ desk }) {
  const { t, show } = desk, tables = desk.session.boards.room.all("table");
  const [text, write] = useState(""), [place, choose] = useState("room"), [on_wall, put] = useState(false);
  /** @param {SubmitEvent} event */
  const send = async (event) => {
    event.preventDefault();
    if (await desk.say("send_message", { place, text, on_wall: on_wall && place === "room" }, { told: t("console-message-told"), undo: () => { desk.say("take_back_message", { place }); } })) write("");
  };
  return html`
    <form class="message-form" onSubmit=${send}>
      <label class="field"><span>${t("console-message")}</span>
        <textarea rows="3" maxlength=${MESSAGE_MAX} value=${text} onInput=${(/** @type {InputEvent & { currentTarget: HTMLTextAreaElement }} */ event) => write(event.currentTarget.value)}></textarea></label>
      <label class="field"><span>${t("console-message-to")}</span>
        <select value=${place} onChange=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ event) => choose(event.currentTarget.value)}>
          <option value="room">${t("console-message-room")}</option>
          ${tables.map(([id, { name }]) => html`<option key=${id} value=${id}>${show(name)}</option>`)}
        </select></label>
      ${place === "room" && html`<label class="option"><input type="checkbox" checked=${on_wall} onChange=${() => put(!on_wall)} /><span>${t("console-message-wall")}</span></label>`}
      <button class="button button-main-s">${icon("send")}<span>${t("console-message-send")}</span></button>
    </form>`;
}
