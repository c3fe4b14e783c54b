// Grouping on the console: where groups are made and by whom, how far the room has come, and the way to the groups.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
import { Bar } from "../../console/bars.js";
import { html, icon } from "../../console/html.js";

/** @param {Desk} desk @param {Boards} boards @param {Here} here */
export function console(desk, { room }, { id }) {
  const { t, heap } = desk, rules = room.get(`clustering/${id}`), { groups, loose, count } = heap.value;
  return html`
    <section class="panel" aria-labelledby=${`rules-${id}`}>
      <h3 id=${`rules-${id}`}>${t("console-grouping")}</h3>
      ${rules && html`<p>${t("console-grouping-rules", { where: rules.where, who: rules.who })}</p>`}
      <p><${Bar} value=${count - loose.length} most=${count} words=${t("console-grouped", { ideas: count - loose.length, all: count })} /></p>
      <div class="row">
        <button class="button" onClick=${() => desk.go({ at: "groups" })}>${icon("group")}<span>${t("console-see-groups", { groups: groups.length })}</span></button>
        ${loose.length > 0 && html`<button class="button" onClick=${() => desk.go({ at: "loose" })}>${icon("sticky-note")}<span>${t("console-loose-call", { ideas: loose.length })}</span></button>`}
      </div>
    </section>`;
}
