// Under an idea of the tray: the groups it may go with, or the ideas, as buttons to be tapped or left alone.

import { useState } from "preact/hooks";

import { html } from "../../core/html.js";

/** @import { Kit } from "../../kit.d.ts" */
/** @import { Suggestion } from "./suggestions.js" */
/** @import { Group, Laid } from "./view.js" */

/**
 * What may be done with a suggestion.
 * @typedef {{ onfile: (note: Laid, group: Group) => void, ongather: (suggestion: Suggestion, partner: Laid) => void, onlater: (note: Laid) => void }} Acts
 */

/** `folded`: only how many there are, until somebody asks for them. @param {{ kit: Kit, suggestion: Suggestion, folded: boolean } & Acts} props */
export function Suggested({ kit, suggestion, folded, onlater, ...acts }) {
  const { ui, t, show } = kit, { note } = suggestion, count = suggestion.groups.length + suggestion.partners.length;
  const [open, setOpen] = useState(false), shown = open || !folded;
  return html`<div class="suggested" role="group" aria-label=${t("clustering-suggested-for", { text: show(note.text) })}>
    ${folded
      ? ui.button({ words: t("clustering-suggestions", { count }), label: t("clustering-suggestions-for", { count, text: show(note.text) }), icon: open ? "chevron-up" : "chevron-down", look: "link", expanded: open, onclick: () => setOpen(!open) })
      : html`<p>${ui.icon("lightbulb")}<span>${t("clustering-suggested")}</span></p>`}
    ${shown && html`<div class="suggested-row"><${Choices} kit=${kit} suggestion=${suggestion} ...${acts} /></div>`}
    ${shown && ui.button({ words: t("clustering-later"), label: t("clustering-later-this", { text: show(note.text) }), look: "link", onclick: () => onlater(note) })}
  </div>`;
}

/** The choices themselves, the likeliest first. @param {{ kit: Kit, suggestion: Suggestion } & Omit<Acts, "onlater">} props */
export function Choices({ kit: { ui, t, show, groupTitle }, suggestion, onfile, ongather }) {
  const { note, groups, partners } = suggestion;
  return html`
    ${groups.map((group) => ui.button({ words: groupTitle(group.title), label: t("clustering-suggested-into", { title: groupTitle(group.title) }), icon: "arrow-right", onclick: () => onfile(note, group) }))}
    ${partners.map((partner) => ui.button({ words: t("clustering-quoted", { text: show(partner.text) }), label: t("clustering-suggested-with", { text: show(partner.text) }), icon: "group", onclick: () => ongather(suggestion, partner) }))}`;
}
