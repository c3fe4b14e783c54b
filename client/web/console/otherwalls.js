// The second to the fourth wall: each follows the room, or shows something of its own. Opened here, or named by a key on the wall itself.

/** @import {Desk} from "./desk.js" */
import { html, icon } from "./html.js";

const WALLS = [2, 3, 4];

/** @param {{ desk: Desk, open: (wall: number) => void }} props */
export function OtherWalls({ desk, open }) {
  const { t } = desk;
  return html`
    <details class="other-walls">
      <summary>${icon("presentation")}<span>${t("console-other-walls")}</span>${icon("chevron-down")}</summary>
      <p class="menu-note">${t("console-other-walls-what")}</p>
      ${WALLS.map((wall) => html`<${OtherWall} key=${wall} desk=${desk} wall=${wall} open=${open} />`)}
    </details>`;
}

/** @param {{ desk: Desk, wall: number, open: (wall: number) => void }} props */
function OtherWall({ desk, wall, open }) {
  const { t, show, themes } = desk, now = desk.session.boards.room.get(`view/${wall}`), value = now ? [now.view, now.theme].filter(Boolean).join(" ") : "room";
  /** @param {Event & { currentTarget: HTMLSelectElement }} event */
  const set = ({ currentTarget }) => {
    const [view, theme = null] = currentTarget.value.split(" ");
    desk.say("set_wall_view", { wall, view: /** @type {any} */ (view), theme });
  };
  return html`<div class="other-wall">
    <label class="field"><span>${t("console-wall-number", { wall })}</span>
      <select value=${value} onChange=${set}>
        ${["room", "agenda", "latest"].map((view) => html`<option key=${view} value=${view}>${t(`console-view-${view}-wall`)}</option>`)}
        ${themes.value.map(({ id, short }) => html`<option key=${id} value=${`theme ${id}`}>${t("console-view-theme-wall", { theme: show(short) })}</option>`)}
      </select></label>
    <button class="button" aria-label=${t("console-wall-open", { wall })} title=${t("console-wall-open", { wall })} onClick=${() => open(wall)}>${icon("monitor")}</button>
  </div>`;
}
