// Taking the groups of the tables over into the room: how many there are, and the button that does it, as one step.

/** @import {Desk} from "./desk.js" */
import { groupedOf } from "../core/scope.js";
import { gather } from "./clustering.js";
import { html, icon } from "./html.js";
import { forgettable } from "./sorting.js";

/** Whether the tables have grouped what the open step is about. @param {Desk} desk */
function ofTables({ session: { boards: { room } }, agenda }) {
  const now = groupedOf(room, room.get("now")?.phase);
  const told = agenda.value.steps.filter(({ id, status }) => status !== "ahead" && room.get(`clustering/${id}`)?.where === "tables");
  return told.some(({ id }) => { const of = groupedOf(room, id); return !now.length || !of.length || of.some((each) => now.includes(each)); });
}

/** Whether there is something to take over: groups at the tables, and ideas of the room that nobody has filed there. @param {Desk} desk */
export const mayGather = (desk) => {
  const { tableGroups, heap, ended } = desk;
  return tableGroups.value > 0 && !ended.value && (heap.value.loose.length > 0 || forgettable(heap.value.groups) > 0) && ofTables(desk);
};

/** @param {{ desk: Desk }} props */
export function Gather({ desk }) {
  const { t, tableGroups } = desk;
  if (!mayGather(desk)) return null;
  // Once it was done, what is left is for hands: the button stays, and is not the next thing to press any more.
  const done = desk.session.boards.desk.get("steps/room")?.steps?.some(({ verb }) => verb === "clusters_gathered");
  return html`
    <div class="gather">
      <p>${t("console-gather-what", { groups: tableGroups.value })}</p>
      <button class=${done ? "button" : "button button-main-s"} onClick=${() => gather(desk)}>${icon("layers")}<span>${t("console-gather")}</span></button>
    </div>`;
}
