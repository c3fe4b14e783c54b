// One group on the table, and one idea that can be ticked. Both by touch and by keyboard.

import { html } from "../../core/html.js";

/** @import { Kit } from "../../kit.d.ts" */
/** @import { Group, Laid } from "./view.js" */

/** `children`: what is said of the idea, under it. @param {{ kit: Kit, note: Laid, theme: number | null, on: boolean, may: boolean, ontick: (id: string) => void, children?: any }} props */
export function Pick({ kit: { ui, show, written }, note, theme, on, may, ontick, children }) {
  const text = html`${ui.mark(theme)}<span class="idea-text" lang=${written()}>${show(note.text)}</span>`;
  if (!may) return html`<li class="pick">${text}</li>`;
  return html`<li><label class="pick" data-on=${on}>
    <input type="checkbox" checked=${on} onChange=${() => ontick(note.id)} />${text}${ui.icon("check")}
  </label>${children}</li>`;
}

/**
 * @param {{
 *   kit: Kit, group: Group, themes: Map<string, number>, ticked: ReadonlySet<string>, may: boolean, target: boolean, merging: string | null, count: number, alone: boolean,
 *   ontick: (id: string) => void, oninto: () => void, onkeep: () => void, onrename: () => void, onmerge: () => void,
 * }} props
 */
export function GroupCard({ kit, group, themes, ticked, may, target, merging, count, alone, ontick, oninto, onkeep, onrename, onmerge }) {
  const { ui, t, show } = kit;
  const title = kit.groupTitle(group.title);
  const here = merging === group.id;
  return html`<section class="card group" data-target=${may && target} data-draft=${group.draft} aria-labelledby=${group.id}>
    <header>
      <h2 id=${group.id} lang=${kit.written()}>${title}</h2>
      <p class="count"><span class="visually-hidden">${t("clustering-count", { count: group.notes.length })}</span><span aria-hidden="true">${group.notes.length}</span></p>
    </header>
    ${group.draft && html`<div class="draft">
      ${ui.status({ icon: "lightbulb", words: t("proposed") })}
      ${group.stands && html`<p lang=${kit.written()}>${t("clustering-quoted", { text: show(group.stands) })}</p>`}
    </div>`}
    ${group.notes.length > 0 && html`<ul class="picks">${group.notes.map((note) => html`<${Pick} key=${note.id} kit=${kit} note=${note} theme=${themes.get(note.theme ?? "") ?? null} on=${ticked.has(note.id)} may=${may} ontick=${ontick} />`)}</ul>`}
    ${may && html`<div class="actions">
      ${target && ui.button({ words: merging ? t("clustering-merge-here") : t("clustering-put-here", { count }), label: merging ? t("clustering-merge-into", { title }) : t("clustering-put-into", { count, title }), icon: merging ? "merge" : "arrow-right", onclick: oninto })}
      ${here && html`<p>${t("clustering-merge-choose")}</p>`}
      ${!(target && merging) && html`
        ${group.draft && ui.button({ words: t("clustering-keep"), label: t("clustering-keep-this", { title }), icon: "check", onclick: onkeep })}
        ${ui.button({ words: t("rename"), label: t("clustering-rename-this", { title }), icon: "pencil", look: "quiet", onclick: onrename })}
        ${!alone && ui.button({ words: t(here ? "cancel" : "clustering-merge"), label: here ? t("cancel") : t("clustering-merge-this", { title }), icon: here ? "x" : "merge", look: "quiet", pressed: here, onclick: onmerge })}`}
    </div>`}
  </section>`;
}
