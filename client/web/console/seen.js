// How far the notes of a step are seen: by their authors, their tables, the room; and what showing them further would show.

/** @import {Here} from "../kit.d.ts" */
/** @import {Desk} from "./desk.js" */
import { html, icon } from "./html.js";

/** From the nearest to the farthest. */
const FAR = /** @type {const} */ (["alone", "table", "room"]);
const ICONS = { alone: "user", table: "users", room: "monitor" };

/** @param {{ desk: Desk, here: Here }} props */
export function Seen({ desk, here: { id, phase } }) {
  const { t } = desk, own = desk.session.boards.desk, now = phase.visibility ?? "alone", ideas = own.get(`preview/${id}`)?.notes ?? 0;
  /** @param {typeof FAR[number]} visibility */
  const set = (visibility) => {
    const undo = () => { desk.say("set_visibility", { phase: id, visibility: /** @type {typeof FAR[number]} */ (now) }); };
    desk.say("set_visibility", { phase: id, visibility }, { told: t(`console-seen-${visibility}-told`), undo });
  };
  return html`
    <section class="panel" aria-labelledby=${`seen-${id}`}>
      <h3 id=${`seen-${id}`}>${t("console-seen")}</h3>
      <div class="far" role="group" aria-labelledby=${`seen-${id}`}>
        ${FAR.map((far) => html`
          <button key=${far} class="far-step" aria-pressed=${far === now ? "true" : "false"} onClick=${() => { if (far !== now) set(far); }}>
            ${icon(ICONS[far])}<span class="far-name">${t(`console-seen-${far}`)}</span>
            <span class="far-what">${t(far === now ? `console-seen-${far}-now` : `console-seen-${far}-would`, { ideas })}</span>
          </button>`)}
      </div>
    </section>`;
}
