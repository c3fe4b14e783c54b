// What stands before the room for as long as nobody ends it: covered tablets, something in the light, messages. Each with its end.

/** @import {Desk} from "./desk.js" */
import { html, icon } from "./html.js";

/** @param {{ desk: Desk }} props */
export function Standing({ desk }) {
  const { t, show, session } = desk, { room, desk: own } = session.boards;
  if (desk.ended.value) return null;
  const lit = room.get("spotlight")?.item, said = [...room.all("message"), ...own.all("message")];
  const covered = room.get("attention")?.to === "wall";
  /** @param {string} place */
  const whom = (place) => (place === "room" ? t("console-said-room") : show(room.get(`table/${place}`)?.name ?? place));
  if (!covered && !lit && !said.length) return null;
  return html`<section class="standing" aria-label=${t("console-standing")}><ul>
    ${covered && html`<li class="stands stands-covered">${icon("monitor")}<span>${t("console-covered")}</span>
      <button class="button" onClick=${() => cover(desk, false)}>${icon("tablet")}<span>${t("console-uncover")}</span></button></li>`}
    ${lit && html`<li class="stands">${icon("spotlight")}<span>${t("console-lit", { what: named(desk, lit) })}</span>
      <button class="button" onClick=${() => light(desk, null)}>${icon("x")}<span>${t("console-unlight")}</span></button></li>`}
    ${said.map(([place, { text }]) => html`<li class="stands" key=${place}>${icon("megaphone")}<span>${t("console-said", { whom: whom(place), text: show(text) })}</span>
      <button class="button" onClick=${() => desk.say("take_back_message", { place })}>${icon("x")}<span>${t("console-said-back")}</span></button></li>`)}
  </ul></section>`;
}

/** Have everybody look at the wall, or at their tablets again. @param {Desk} desk @param {boolean} wall */
export function cover(desk, wall) {
  const undo = () => { desk.say("set_attention", { to: wall ? "tablets" : "wall" }); };
  return desk.say("set_attention", { to: wall ? "wall" : "tablets" }, { told: desk.t(wall ? "console-cover-told" : "console-uncover-told"), undo });
}

/** Have an idea or a group large on the wall, or nothing. @param {Desk} desk @param {string | null} item */
export function light(desk, item) {
  const was = desk.session.boards.room.get("spotlight")?.item ?? null;
  return desk.say("set_spotlight", { item }, { told: desk.t(item ? "console-light-told" : "console-unlight-told"), undo: () => { desk.say("set_spotlight", { item: was }); } });
}

/**
 * The button of one idea or one group: puts it in the light, and takes it out again. Once pressed it says and does the other.
 * @param {{ desk: Desk, item: string, className?: string, then?: (doing: Promise<unknown>) => unknown }} props `then`: what follows once it is done
 */
export function LightButton({ desk, item, className = "button", then = (doing) => doing }) {
  const lit = desk.session.boards.room.get("spotlight")?.item === item;
  return html`<button class=${className} onClick=${() => then(light(desk, lit ? null : item))}>${icon(lit ? "x" : "spotlight")}<span>${desk.t(lit ? "console-unlight" : "console-light")}</span></button>`;
}

/** @param {Desk} desk @param {string} item */
function named({ known, show, t }, item) {
  const { idea, group } = known.value, found = idea(item)?.text ?? group(item)?.title;
  return found === undefined ? t("console-lit-gone") : show(found);
}
