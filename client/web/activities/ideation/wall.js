// On the wall: the islands. In the rounds of 1-2-4-All the question says with how many people it is for.

import { typeset } from "../../core/typeset.js";
import { lang, t } from "../../core/words.js";
import { clockUntil } from "../../wall/clock.js";

/** @import { Scene } from "../../wall/activity.d.ts" */

export const scenery = () => /** @type {const} */ ("waters");

/** @param {Scene} scene */
export function question({ boards, id, phase }) {
  const round = boards.room.get(`ideation/${id}`)?.round ?? 0, asked = phase.prompt || phase.title;
  return typeset(round ? t("ideation-wall", { round: t(`ideation-wall-${round}`), question: asked }) : asked, lang.value);
}

/** In pairs and fours people talk: the wall does not say that everybody writes alone. @param {Scene} scene */
export function empty({ boards, id, phase }) {
  const round = boards.room.get(`ideation/${id}`)?.round ?? 0;
  return phase.visibility !== "room" && (round === 2 || round === 3) ? t(`ideation-wall-empty-${round}`) : "";
}

/** A round has an end of its own. @param {Scene} scene */
export const clock = ({ boards, id, phase }) => clockUntil(phase, boards.room.get(`ideation/${id}`)?.closes_at_ms);
