// The groups as cards: title, count, mix of themes, a sample. Tick several to merge them; drop one on another for the same.
// What the machine made is told by a dashed line and a word, and waits for a person to keep, rename or refuse it.

/** @import {Desk} from "./desk.js" */
/** @import {Group, Share} from "./groups.js" */
import { Component } from "preact";
import { useRef, useState } from "preact/hooks";
import { Search, UndoButton } from "./centre.js";
import { dissolve, make, merge, rename, takeBack } from "./clustering.js";
import { Gather, mayGather } from "./gather.js";
import { guessed } from "./groups.js";
import { html, icon, mark } from "./html.js";
import { onward } from "./onward.js";
import { By } from "./otherwise.js";
import { keep, pin } from "./sorting.js";
import { TitleField } from "./titlefield.js";

/** @param {{ desk: Desk }} props */
export function GroupCards({ desk }) {
  const { t, heap, shown, ticks, asked } = desk, groups = inPlace(shown.value.groups, useRef(/** @type {string[]} */ ([])));
  const [naming, name] = useState(false);
  return html`
    <section class="groups" aria-labelledby="groups-title">
      <div class="bar-top">
        <h2 id="groups-title">${t("console-groups", { groups: groups.length })}</h2>
        <${Search} desk=${desk} />
        <button class="button" aria-expanded=${naming ? "true" : "false"} onClick=${() => name(!naming)}>${icon("plus")}<span>${t("console-group")}</span></button>
        <${UndoButton} desk=${desk} back=${() => takeBack(desk)} />
      </div>
      ${naming && html`<${TitleField} label=${t("console-new-group-title")} action=${t("console-create")} cancel=${t("console-cancel")}
        onSave=${(/** @type {string} */ title) => { name(false); make(desk, title); }} onCancel=${() => name(false)} />`}
      <${By} desk=${desk} />
      ${groups.length > 0
        ? html`<ul class="cards">${groups.map((group) => html`<${Card} key=${group.id} desk=${desk} group=${group} ticked=${ticks.groups.value.has(group.id)} lang=${desk.lang.value} />`)}</ul>`
        : !asked.value && mayGather(desk) ? html`<div class="panel"><${Gather} desk=${desk} /></div>`
        : html`<p class="empty">${t(asked.value ? "console-found-nothing" : heap.value.count ? "console-no-groups" : "console-no-ideas")}</p>`}
    </section>`;
}

/**
 * Groups in the order in which they were first shown, largest first. No card moves away from under a hand because a table files an idea: what a person
 * makes comes on top, since somebody looks for it there; what the machine makes, at any time, comes at the end.
 * @param {Group[]} groups
 * @param {{ current: string[] }} order
 */
function inPlace(groups, order) {
  const known = new Set(order.current);
  const fresh = groups.filter(({ id }) => !known.has(id)), first = !known.size, ids = (/** @type {Group[]} */ some) => some.map(({ id }) => id);
  order.current = first ? ids(fresh) : [...ids(fresh.filter(({ draft }) => !draft)), ...order.current, ...ids(fresh.filter(({ draft }) => draft))];
  const places = new Map(order.current.map((id, place) => [id, place]));
  return [...groups].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/**
 * A card is drawn again only when its group or its tick changes.
 * @extends {Component<{ desk: Desk, group: Group, ticked: boolean, lang: string }, { over: boolean, naming: boolean }>}
 */
class Card extends Component {
  /** @override */
  state = { over: false, naming: false };

  /** @override @param {{ group: Group, ticked: boolean, lang: string, desk: Desk }} next @param {{ over: boolean, naming: boolean }} state */
  shouldComponentUpdate(next, state) {
    const { group, ticked, desk, lang } = this.props, { over, naming } = this.state;
    return next.ticked !== ticked || next.lang !== lang || state.over !== over || state.naming !== naming || next.desk !== desk || !same(next.group, group);
  }

  /** @override */
  render() {
    const { desk, group, ticked } = this.props, { t, show } = desk, { id, title, untitled, ideas, mix, draft } = group, sample = group.stands ?? ideas[0];
    /** @param {Event & { currentTarget: HTMLInputElement }} event */
    const tick = (event) => desk.ticks.group(id, event.currentTarget.checked);
    /** @param {DragEvent} event */
    const drop = (event) => {
      event.preventDefault();
      this.setState({ over: false });
      const from = desk.heap.peek().groups.find((each) => each.id === event.dataTransfer?.getData(DRAGGED));
      if (from && from.id !== id) merge(desk, [group, from], id);
    };
    /** @param {DragEvent} event */
    const over = (event) => {
      if (!event.dataTransfer?.types.includes(DRAGGED)) return;
      event.preventDefault();
      this.setState({ over: true });
    };
    return html`
      <li class=${`card${draft ? " card-draft" : ""}${ticked ? " card-ticked" : ""}${this.state.over ? " card-over" : ""}`} draggable=${this.state.naming ? null : "true"}
        onDragStart=${(/** @type {DragEvent} */ event) => event.dataTransfer?.setData(DRAGGED, id)}
        onDragOver=${over} onDragLeave=${() => this.setState({ over: false })} onDrop=${drop}>
        ${draft && html`<${DraftTag} desk=${desk} />`}
        <div class="card-side">
          <label class="card-tick"><input type="checkbox" checked=${ticked} onChange=${tick} /><span class="visually-hidden">${t("console-tick", { title })}</span></label>
          <${Pin} desk=${desk} group=${group} />
        </div>
        <button class="card-open" data-next onClick=${() => desk.go({ at: "group", id })}>
          <span class="card-head"><span class=${untitled ? "card-title untitled" : "card-title"}>${desk.title(title)}</span><span class="card-count">${t("console-number", { n: ideas.length })}<span class="visually-hidden"> ${t("console-ideas-word", { ideas: ideas.length })}</span></span></span>
          <${Mix} mix=${mix} none=${t("console-no-theme")} />
          <span class="card-sample">${sample ? show(sample.text) : t("console-empty-group")}</span>
        </button>
        <${Told} desk=${desk} group=${group} />
        ${draft && !this.state.naming && html`
          <div class="card-do">
            <button class="button" aria-keyshortcuts="K" onClick=${(/** @type {Event} */ event) => onward(event, keep(desk, group))}>${icon("check")}<span>${t("console-keep")}</span><${About} title=${title} /></button>
            <button class="button" onClick=${() => this.setState({ naming: true })}><span>${t("console-rename")}</span><${About} title=${title} /></button>
            <button class="button" aria-keyshortcuts="X" onClick=${(/** @type {Event} */ event) => onward(event, dissolve(desk, group))}><span>${t("console-refuse")}</span><${About} title=${title} /></button>
          </div>`}
        ${this.state.naming && html`<${TitleField} label=${t("console-group-title")} action=${t("console-rename")} cancel=${t("console-cancel")} value=${untitled ? "" : title}
          onSave=${(/** @type {string} */ next) => { this.setState({ naming: false }); rename(desk, group, next); }} onCancel=${() => this.setState({ naming: false })} />`}
      </li>`;
  }
}

/** Which group a button is about, for who hears it alone. @param {{ title: string }} props */
const About = ({ title }) => html`<span class="visually-hidden"> ${title}</span>`;

/** The word that says a title is the machine's. @param {{ desk: Desk }} props */
export const DraftTag = ({ desk: { t } }) => html`<span class="tag">${icon("lightbulb")}<span>${t("console-draft")}</span></span>`;

/** How many of the ideas the machine has put there, and whether it may put more. @param {{ desk: Desk, group: Group }} props */
export function Told({ desk: { t }, group: { ideas, pinned } }) {
  const by = guessed(ideas);
  if (!by && !pinned) return null;
  return html`<p class="card-told">${by > 0 && html`<span>${t(by < ideas.length ? "console-by-machine" : "console-all-by-machine", { ideas: by, all: ideas.length })}</span>`}${pinned && html`<span>${icon("lock")}${t("console-pinned-word")}</span>`}</p>`;
}

/** @param {{ desk: Desk, group: Group }} props */
function Pin({ desk, group }) {
  const { t } = desk, name = t("console-pin", { title: group.title });
  return html`<button class="card-pin" aria-pressed=${group.pinned ? "true" : "false"} aria-label=${name} title=${t(group.pinned ? "console-unpin-what" : "console-pin-what")} aria-keyshortcuts="L" onClick=${() => pin(desk, group)}>
    ${icon(group.pinned ? "lock" : "lock-open")}</button>`;
}

const DRAGGED = "application/x-atelier-group";

/** @param {Group} a @param {Group} b */
const same = (a, b) => a.title === b.title && a.draft === b.draft && a.pinned === b.pinned && a.stands === b.stands && a.ideas.length === b.ideas.length && a.ideas.every((idea, i) => idea === b.ideas[i]);

/** The themes of a group: colours for the eye, and the same in words. @param {{ mix: Share[], none: string }} props */
export function Mix({ mix, none }) {
  return html`
    <span class="mix" title=${mix.map(({ name, count }) => `${name || none} ${count}`).join(", ")}>
      <span class="mix-bar" aria-hidden="true">${mix.map(({ mark, count }) => html`<span class=${`mix-part fill-${mark === null ? "none" : mark + 1}`} style=${{ flexGrow: count }}></span>`)}</span>
      <span class="visually-hidden">${mix.map(({ name, count }) => `${name || none} ${count}`).join(", ")}</span>
    </span>`;
}

/** The same with shapes and names, where there is room. @param {{ mix: Share[], none: string }} props */
export const MixLegend = ({ mix, none }) => html`
  <ul class="mix-legend">${mix.map(({ mark: theme, name, count }) => html`<li key=${theme}>${mark(theme)}<span>${name || none}</span><strong>${count}</strong></li>`)}</ul>`;
