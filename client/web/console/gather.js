// Taking the groups of the tables over into the room: how many there are, and the button that does it, as one step.

/** @import {Desk} from "./desk.js" */
import { gather } from "./clustering.js";
import { html, icon } from "./html.js";
import { forgettable } from "./sorting.js";

/** Whether there is something to take over: groups at the tables, and ideas of the room that nobody has filed there. @param {Desk} desk */
export const mayGather = ({ tableGroups, heap, ended }) => tableGroups.value > 0 && !ended.value && (heap.value.loose.length > 0 || forgettable(heap.value.groups) > 0);

/** @param {{ desk: Desk }} props */
export function Gather({ desk }) {
  const { t, tableGroups } = desk;
  if (!mayGather(desk)) return null;
  return html`
    <div class="gather">
      <p>${t("console-gather-what", { groups: tableGroups.value })}</p>
      <button class="button button-main-s" onClick=${() => gather(desk)}>${icon("layers")}<span>${t("console-gather")}</span></button>
    </div>`;
}
