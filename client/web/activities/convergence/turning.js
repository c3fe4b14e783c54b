// The pages of the wall, turned from the console: by themselves, or held while somebody speaks about one.

/** @import {Desk} from "../../console/desk.js" */
/** @import {Line} from "./lines.js" */
import { html } from "../../console/html.js";
import { wallPages } from "./lines.js";

/** @param {{ desk: Desk, lines: Line[] }} props */
export function Turning({ desk, lines }) {
  const { t } = desk, many = wallPages(lines).length, { mode = "day", frozen = false, still = false, page = null, ...rest } = desk.session.boards.room.get("wall") ?? {};
  if (many < 2 || desk.ended.value) return null;
  const chosen = page === null ? null : page % many;
  /** @param {number | null} to */
  const turn = (to) => desk.say("set_wall", { wall: /** @type {any} */ ({ ...rest, mode, frozen, still, page: to }) });
  return html`
    <div class="row" role="group" aria-label=${t("convergence-turning")}>
      <span class="how">${t("convergence-turning")}</span>
      ${[null, ...Array(many).keys()].map((each) => html`<button key=${each} class=${each === null ? "button" : "button button-icon"} aria-pressed=${chosen === each ? "true" : "false"} aria-label=${each === null ? null : t("convergence-wall-page", { page: each + 1, of: many })} onClick=${() => turn(each)}>${each === null ? t("convergence-turns") : each + 1}</button>`)}
    </div>`;
}
