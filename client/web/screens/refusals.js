// What the server refused and still holds somebody's words: what happened, what is safe, what to do. Nothing typed is lost.

import { copyText } from "../core/copying.js";
import { html } from "../core/html.js";
import { refusal as sentence } from "../core/words.js";
import { activity } from "./activities.js";

/** @import { Boards, Here, Kit, Refusal } from "../kit.d.ts" */

/** @param {Kit} kit @param {Boards} boards @param {Here | null} here */
export function refusals(kit, boards, here) {
  const { ui, t, show, session, toast } = kit;
  /** @param {Refusal} refused */
  const toldThere = (refused) => here !== null && here.id === refused.do.phase && activity(here.phase.kind)?.tablet.tells?.(boards, refused);
  return session.refused.value.filter((refused) => !toldThere(refused)).map((refused) => {
    const text = String(refused.do.text ?? refused.do.sentence ?? refused.do.title ?? "");
    const restore = here?.open && here.id === refused.do.phase ? activity(here.phase.kind)?.tablet.restore : undefined;
    const copy = async () => toast((await copyText(text)) ? t("copied") : t("not-copied"), {});
    return html`<section key=${refused.id} class="card refused" aria-label=${t("refused-card")}>
      <p class="status" data-tone="bad">${ui.icon("triangle-alert")}<strong>${sentence(refused.code, refused.facts)}</strong></p>
      <blockquote>${show(text)}</blockquote>
      <div class="actions">
        ${ui.button({ words: t("refused-drop"), look: "quiet", onclick: () => session.forget(refused.id) })}
        ${ui.button({ words: t("copy"), icon: "copy", onclick: copy })}
        ${here && restore && ui.button({ words: t("refused-restore"), icon: "undo-2", onclick: () => (restore(kit, here, refused), session.forget(refused.id)) })}
      </div>
    </section>`;
  });
}
