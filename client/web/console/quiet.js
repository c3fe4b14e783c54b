// Which tables are ready with the open step, and which are silent: from what is known, and never from what is written.

/** @import {Desk} from "./desk.js" */
/** @import {Step} from "./agenda.js" */
import { html, icon } from "./html.js";

/** A table has this long before nothing written is a sign. */
export const QUIET_MS = 120_000;

/** @typedef {{ id: string, name: string, here: number, tablets: number, away: number, wrote: number }} Known */
/** `tablet`: people and no tablet; `idea`: nobody there has written anything in this step. @typedef {{ id: string, name: string, why: "tablet" | "idea" }} Silent */

/**
 * @param {Known[]} tables
 * @param {Step | undefined} open
 * @param {number} now the server's clock, in ms
 * @returns {Silent[]}
 */
export function silent(tables, open, now) {
  if (!open) return [];
  const writing = open.kind === "ideation" && now - (open.opened_at_ms ?? now) >= QUIET_MS;
  /** @param {Known} table @returns {Silent["why"] | null} */
  const why = ({ here, tablets, away, wrote }) => (!here ? null : !tablets && !away ? "tablet" : writing && !wrote ? "idea" : null);
  return tables.flatMap((table) => { const found = why(table); return found ? [{ id: table.id, name: table.name, why: found }] : []; });
}

/** @param {Desk} desk @returns {Known[]} */
function known({ session, agenda }) {
  const { room, desk: own, pulse } = session.boards, open = agenda.value.open?.id;
  return room.all("table").map(([id, { name, here = 0 }]) => {
    const tablets = pulse.get(`table/${id}`);
    return { id, name, here, tablets: tablets?.here ?? 0, away: tablets?.away ?? 0, wrote: own.get(`wrote/${open}/${id}`)?.notes ?? 0 };
  });
}

/** How many tables are ready, of those where somebody is; a line of the figures. @param {{ desk: Desk }} props */
export function Ready({ desk }) {
  const { t, agenda, session } = desk, open = agenda.value.open;
  if (!open) return null;
  const ready = session.boards.desk.get(`readiness/${open.id}`)?.tables ?? [];
  if (!ready.length) return null;
  const all = known(desk).filter(({ id, here }) => here > 0 || ready.includes(id)).length;
  return html`<div><dt>${t("console-ready")}</dt><dd>${t("console-of", { n: ready.length, all })}</dd></div>`;
}

/** @param {{ desk: Desk }} props */
export function Quiet({ desk }) {
  const { t, show, agenda, seconds } = desk, list = silent(known(desk), agenda.value.open, seconds.value);
  if (!list.length || desk.ended.value) return null;
  const names = (/** @type {Silent["why"]} */ why) => list.filter((each) => each.why === why).map(({ name }) => show(name)).join(", ");
  return html`<ul class="gone" aria-label=${t("console-quiet")}>
    ${names("idea") && html`<li>${icon("hourglass")}<span>${t("console-quiet-idea", { tables: names("idea") })}</span></li>`}
    ${names("tablet") && html`<li>${icon("tablet")}<span>${t("console-quiet-tablet", { tables: names("tablet") })}</span></li>`}
  </ul>`;
}
