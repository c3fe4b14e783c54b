// How the groups could lie, as the machine proposes it: moves by the group they go to, each with its reason, to tick off. Nothing has moved yet.

/** @import {Desk} from "./desk.js" */
/** @import {Move, Target} from "./moves.js" */
import { Component } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { NOTES_IN_ONE_ORDER_MAX } from "../core/bounds.js";
import { html, icon, mark } from "./html.js";
import { usePieces } from "./lazy.js";
import { acceptMoves, refuseMoves } from "./sorting.js";

/** @param {{ desk: Desk }} props */
export function Reorganising({ desk }) {
  const { t, proposed } = desk, moves = proposed.value, title = useRef(/** @type {HTMLElement | null} */ (null));
  // What was asked for is looked at when it comes, and when somebody comes to it; the keyboard goes there too.
  useEffect(() => {
    title.current?.scrollIntoView({ block: "start" });
    title.current?.focus({ preventScroll: true });
  }, [moves?.number]);
  if (!moves) return null;
  const level = t(`console-level-${moves.level}`), { into, before, after } = moves, all = into.reduce((sum, each) => sum + each.moves.length, 0);
  return html`
    <div class="panel moves" role="region" aria-labelledby="moves-title">
      <h3 id="moves-title" tabindex="-1" ref=${title}>${t("console-moves", { level })}</h3>
      ${all
        ? html`<p role="status">${t("console-moves-what", { ideas: all, groups: into.length, before, after })}</p><${Targets} key=${moves.number} desk=${desk} into=${into} off=${moves.off} />`
        : html`<p role="status">${t("console-moves-none")}</p><div class="row"><button class="button" onClick=${() => refuseMoves(desk)}>${icon("check")}<span>${t("console-moves-seen")}</span></button></div>`}
    </div>`;
}

/** @param {{ desk: Desk, into: Target[], off: ReadonlySet<string> }} props */
function Targets({ desk, into, off }) {
  const all = into.reduce((sum, { moves }) => sum + moves.length, 0);
  const [drawn, more] = usePieces(desk, all);
  let before = 0;
  const shown = into.map((target) => {
    const moves = target.moves.slice(0, Math.max(0, drawn - before));
    before += target.moves.length;
    return { target, moves };
  });
  return html`${shown.filter(({ moves }) => moves.length).map(({ target, moves }) => html`<${Into} key=${target.id} desk=${desk} target=${target} moves=${moves} off=${off} />`)}${more}`;
}

/** @param {{ desk: Desk, target: Target, moves: Move[], off: ReadonlySet<string> }} props `moves`: those that are drawn */
function Into({ desk, target, moves, off }) {
  const { t } = desk, ids = target.moves.map(({ idea }) => idea.id), going = ids.filter((id) => !off.has(id)).length;
  /** @param {HTMLInputElement | null} box */
  const half = (box) => { if (box) box.indeterminate = going > 0 && going < ids.length; };
  return html`
    <div class="into" role="group" aria-labelledby=${`into-${target.id}`}>
      <label class="into-head"><input type="checkbox" ref=${half} checked=${going > 0} onChange=${() => desk.tickMoves(ids, going === 0)} />
        <span class="into-title" id=${`into-${target.id}`}>${target.id ? desk.title(target.title) : t("console-out-of-groups")}</span>
        ${target.fresh && html`<span class="tag">${t("console-new-tag")}</span>`}${!target.fresh && target.draft && html`<span class="tag">${icon("lightbulb")}<span>${t("console-draft")}</span></span>`}
        <span class="into-count">${t("console-moves-arriving", { arriving: going, there: target.there })}</span></label>
      <ul class="into-moves">${moves.map((move) => html`<${MoveRow} key=${move.idea.id} desk=${desk} move=${move} target=${target} off=${off.has(move.idea.id)} lang=${desk.lang.value} />`)}</ul>
    </div>`;
}

/** @typedef {{ desk: Desk, move: Move, target: Target, off: boolean, lang: string }} MoveProps */

/** A move is drawn again only when it, or its tick, changes. @extends {Component<MoveProps>} */
class MoveRow extends Component {
  /** @override @param {MoveProps} next */
  shouldComponentUpdate({ move, off, lang }) {
    const was = this.props.move;
    return move.idea !== was.idea || move.from?.title !== was.from?.title || off !== this.props.off || lang !== this.props.lang;
  }

  /** @override */
  render() {
    const { desk, move: { idea, from, why }, target, off } = this.props, { t, show } = desk;
    return html`
      <li class=${off ? "move move-off" : "move"}>
        <label><input type="checkbox" checked=${!off} onChange=${() => desk.tickMoves([idea.id], off)} />${mark(idea.mark)}
          <span class="move-words"><span class="idea-text">${show(idea.text)}</span>
            <span class="move-way"><span class="visually-hidden">${t("console-move-from")} </span>${from ? show(from.title) : t("console-view-loose")}${icon("arrow-right")}<span class="visually-hidden">${t("console-move-to")} </span>${target.id ? show(target.title) : t("console-view-loose")}</span>
            <span class="move-why">${[why.near.length > 0 && `${t("console-why-near")} ${t("console-quoted", { title: why.near[0].text })}.`, why.words.length > 0 && `${t("console-why-words")} ${why.words.join(", ")}.`].filter(Boolean).join(" ")}</span></span></label>
      </li>`;
  }
}

/** The dark bar: what will happen, and to how many ideas. @param {{ desk: Desk }} props */
export function MovesBar({ desk }) {
  const { t, proposed } = desk, moves = proposed.value;
  if (!moves?.into.length) return null;
  const many = moves.off.size > NOTES_IN_ONE_ORDER_MAX;
  return html`
    <section class="bottom" aria-label=${t("console-moves-decide")}>
      <div class="bottom-what" role="status"><strong>${t("console-moves-ticked", { ideas: moves.moves })}</strong><span>${t(many ? "console-moves-many-off" : "console-moves-after", { before: moves.before, after: moves.after, max: NOTES_IN_ONE_ORDER_MAX })}</span></div>
      <div class="row">
        <button class="button button-dark" onClick=${() => refuseMoves(desk, t("console-moves-refused"))}>${icon("x")}<span>${t("console-moves-refuse")}</span></button>
        <button class="button button-light" disabled=${!moves.moves || many} onClick=${() => acceptMoves(desk)}>${icon("check")}<span>${t("console-moves-accept", { ideas: moves.moves })}</span></button>
      </div>
    </section>`;
}
