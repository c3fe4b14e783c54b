// The groups as cards: title, count, mix of themes, a sample. Tick several to merge them; drop one on another for the same.

/** @import {Desk} from "./desk.js" */
/** @import {Group, Share} from "./groups.js" */
import { Component } from "preact";
import { useRef, useState } from "preact/hooks";
import { Search, UndoButton } from "./centre.js";
import { make, merge, takeBack } from "./clustering.js";
import { Gather, mayGather } from "./gather.js";
import { html, icon, mark } from "./html.js";
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
      ${groups.length > 0
        ? html`<ul class="cards">${groups.map((group) => html`<${Card} key=${group.id} desk=${desk} group=${group} ticked=${ticks.groups.value.has(group.id)} lang=${desk.lang.value} />`)}</ul>`
        : !asked.value && mayGather(desk) ? html`<div class="panel"><${Gather} desk=${desk} /></div>`
        : html`<p class="empty">${t(asked.value ? "console-found-nothing" : heap.value.count ? "console-no-groups" : "console-no-ideas")}</p>`}
    </section>`;
}

/**
 * Groups in the order in which they were first shown, largest first; new ones on top. No card moves away from under a hand because a table files an idea.
 * @param {Group[]} groups
 * @param {{ current: string[] }} order
 */
function inPlace(groups, order) {
  const known = new Set(order.current);
  order.current = [...groups.map(({ id }) => id).filter((id) => !known.has(id)), ...order.current];
  const places = new Map(order.current.map((id, place) => [id, place]));
  return [...groups].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/**
 * A card is drawn again only when its group or its tick changes.
 * @extends {Component<{ desk: Desk, group: Group, ticked: boolean, lang: string }, { over: boolean }>}
 */
class Card extends Component {
  /** @override */
  state = { over: false };

  /** @override @param {{ group: Group, ticked: boolean, lang: string, desk: Desk }} next @param {{ over: boolean }} state */
  shouldComponentUpdate(next, state) {
    const { group, ticked, desk, lang } = this.props;
    return next.ticked !== ticked || next.lang !== lang || state.over !== this.state.over || next.desk !== desk || !same(next.group, group);
  }

  /** @override */
  render() {
    const { desk, group, ticked } = this.props, { t, show } = desk, { id, title, ideas, mix } = group;
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
      <li class=${`card${ticked ? " card-ticked" : ""}${this.state.over ? " card-over" : ""}`} draggable="true"
        onDragStart=${(/** @type {DragEvent} */ event) => event.dataTransfer?.setData(DRAGGED, id)}
        onDragOver=${over} onDragLeave=${() => this.setState({ over: false })} onDrop=${drop}>
        <label class="card-tick"><input type="checkbox" checked=${ticked} onChange=${tick} /><span class="visually-hidden">${t("console-tick", { title })}</span></label>
        <button class="card-open" onClick=${() => desk.go({ at: "group", id })}>
          <span class="card-head"><span class="card-title">${desk.title(title)}</span><span class="card-count">${t("console-number", { n: ideas.length })}<span class="visually-hidden"> ${t("console-ideas-word", { ideas: ideas.length })}</span></span></span>
          <${Mix} mix=${mix} none=${t("console-no-theme")} />
          <span class="card-sample">${ideas[0] ? show(ideas[0].text) : t("console-empty-group")}</span>
        </button>
      </li>`;
  }
}

const DRAGGED = "application/x-atelier-group";

/** @param {Group} a @param {Group} b */
const same = (a, b) => a.title === b.title && a.ideas.length === b.ideas.length && a.ideas.every((idea, i) => idea === b.ideas[i]);

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
