// One line that says what the machine does just now, wherever its work is seen, and leads to where it is told.

/** @import {Desk} from "./desk.js" */
import { html, icon } from "./html.js";

/** @param {{ desk: Desk, quiet?: boolean }} props `quiet`: only while there is something to know */
export function SortingLine({ desk, quiet = false }) {
  const { t, sorting, proposed, ended } = desk, now = sorting.value, moves = proposed.value;
  if (!now || ended.value || quiet && !moves && !now.pending && !trouble(desk)) return null;
  return html`
    <div class="sorting-line">
      ${icon("lightbulb")}
      <p role="status">${trouble(desk) ?? (moves ? t("console-moves-wait", { ideas: moves.moves })
        : now.pending ? t("console-thinking")
        : t("console-sorting-line", { mode: now.mode, level: t(`console-level-${now.level}`) }))}</p>
      <button class="button" onClick=${() => desk.go({ at: "sorting" })}>${t(moves ? "console-moves-see" : "console-sorting-set")}</button>
    </div>`;
}

/** Why the machine does nothing though it may, in words. @param {Desk} desk @returns {string | undefined} */
export function trouble({ t, sorting, sorter }) {
  const code = sorter.value;
  if (sorting.value?.mode === "off" || !code) return undefined;
  return { starting: t("console-sorter-starting"), away: t("console-sorter-away"), off: t("console-sorter-off") }[code];
}
