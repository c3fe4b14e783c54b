// For the host of a table: who groups, what is left to group, and where the ideas that are left may belong.

import { useState } from "preact/hooks";

import { html } from "../../core/html.js";
import { Review } from "./review.js";

/** @import { Kit } from "../../kit.d.ts" */
/** @import { Suggestion } from "./suggestions.js" */
/** @import { View } from "./view.js" */

/** @param {{ kit: Kit, people: number, lies: View, found: Suggestion[], place: string, who: string, themes: Map<string, number> }} props */
export function HostCard({ kit, people, lies, found, place, who, themes }) {
  const { ui, t } = kit;
  const [reviewing, setReviewing] = useState(false);
  const titles = new Map(lies.groups.map(({ id, title }) => [id, title]));
  const notes = lies.groups.reduce((sum, group) => sum + group.notes.length, lies.loose.length);
  return html`<section class="card host-card" aria-labelledby="host-title">
    <h2 id="host-title">${t("host-title")}</h2>
    <dl>
      <div><dt>${t("host-people")}</dt><dd>${people}</dd></div>
      <div><dt>${t("host-notes")}</dt><dd>${notes}</dd></div>
      <div><dt>${t("host-loose")}</dt><dd>${lies.loose.length}</dd></div>
      ${found.length > 0 && html`<div><dt>${t("host-suggested")}</dt><dd>${found.length}</dd></div>`}
    </dl>
    <p>${t(`host-who-${who}`)}</p>
    ${found.length > 0 && html`<div class="actions">${ui.button({ words: t("host-review"), icon: "lightbulb", onclick: () => setReviewing(true) })}</div>`}
    ${reviewing && html`<${Review} kit=${kit} place=${place} found=${found} titles=${(/** @type {string} */ id) => titles.get(id) ?? ""} themes=${themes} onclose=${() => setReviewing(false)} />`}
  </section>`;
}
