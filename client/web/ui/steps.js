// Where the day stands: the titles of the steps where there is room, dots where there is not.

import { html } from "../core/html.js";
import { t } from "../core/words.js";

/** @import { PhaseRecord } from "../wire.d.ts" */

/** Steps beyond which a narrow bar counts them: so many dots would be a hatching. */
const DOTS_MAX = 10;
const LETTERS_MAX = 52; // What the bar holds at 1280 px and the first text size.

/** @param {{ phases: [string, PhaseRecord][], now: string | null | undefined, show: (text: string) => string, lang?: string }} props */
export function steps({ phases, now, show, lang }) {
  const long = phases.map(([, phase]) => phase.title).join("").length > LETTERS_MAX || phases.length > 7;
  return html`<nav class="steps" data-long=${long} data-many=${phases.length > DOTS_MAX} aria-label=${t("steps")}>
    <ol>
      ${phases.map(
        ([id, phase], at) => html`<li key=${id} data-status=${phase.status ?? "ahead"} aria-current=${id === now ? "step" : undefined}>
          ${id === now && phases.length > DOTS_MAX && html`<b class="steps-at" aria-hidden="true">${at + 1}/${phases.length}</b>`}<span lang=${lang}>${show(phase.title)}</span>
        </li>`,
      )}
    </ol>
  </nav>`;
}
