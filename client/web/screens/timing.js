// The time of the open step as this tablet has it, and the one line that says its end is near, here, or past.

import { useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { html } from "../core/html.js";
import { longer, stageOf } from "../core/timing.js";

/** @import { Kit } from "../kit.d.ts" */
/** @import { Stage } from "../core/timing.js" */

/** Read again when a second passes, and drawn again only when the answer is another. @param {Kit} kit @returns {Stage} */
export function useStage({ session, seconds }) {
  const { room, table } = session.boards;
  return useComputed(() => {
    const id = room.get("now")?.phase, phase = id ? room.get(`phase/${id}`) : undefined;
    return phase ? stageOf(longer(phase, table.get(`time/${id}`)?.more_ms), seconds.value) : "running";
  }).value;
}

/** The step with the time of this table. @template {import("../wire.d.ts").PhaseRecord} P @param {Kit} kit @param {string} id @param {P} phase @returns {P} */
export const withOwnTime = ({ session }, id, phase) => longer(phase, session.boards.table.get(`time/${id}`)?.more_ms);

/** @param {{ kit: Kit, stage: Stage }} props */
export function TimeLine({ kit: { ui, t }, stage }) {
  // Said once to who listens, where the clock itself says nothing: at its end it does.
  useEffect(() => { if (stage === "last" || stage === "over") ui.announce(t(`time-${stage}`)); }, [stage]);
  if (stage === "running" || stage === "beyond") return null;
  return html`<p class="time-line" data-stage=${stage}>${ui.icon(stage === "over" ? "lock" : "timer")}<span>${t(`time-${stage}`)}</span></p>`;
}
