// On rembobine on the tablet: the slide the wall shows, in small, as text.

import { html } from "../../core/html.js";
import { SlideText } from "./slide.js";

/** @import { Boards, Here, Kit } from "../../kit.d.ts" */

export const styled = true;

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function tablet(kit, { room }, here) {
  const { t, show, ui, seconds } = kit, recap = room.get(`recap/${here.id}`), slide = recap?.slide;
  return html`<section class="recap" aria-labelledby="question">
    <header class="question">
      <h1 id="question" lang=${kit.written()}>${show(here.phase.prompt || here.phase.title)}</h1>
      ${here.open && ui.clock({ phase: here.phase, seconds })}
    </header>
    <div class="card recap-card" aria-live="polite" lang=${slide ? kit.written() : undefined}>
      ${slide ? html`<${SlideText} kit=${kit} slide=${slide} />` : html`<p class="lead">${t("recap-look-up")}</p>`}
    </div>
    ${slide && html`<p class="recap-place">${t("recap-place", { n: (recap?.shown ?? 0) + 1, of: recap?.slides ?? 0 })}</p>`}
  </section>`;
}
