// Grouping ideas at a table or for the room: tick ideas, then say where they go. Nothing needs to be dragged.

import { h } from "preact";
import { useRef, useState } from "preact/hooks";

import { WITHHELD } from "../../core/bounds.js";
import { html } from "../../core/html.js";
import { newId } from "../../core/ids.js";
import { scoped } from "../../core/scope.js";
import { refusal } from "../../core/words.js";
import { following } from "./following.js";
import { GroupCard, Pick } from "./group.js";
import { HostCard } from "./host.js";
import { later, putOff, showAgain } from "./later.js";
import { makers } from "./makers.js";
import { Suggested } from "./suggested.js";
import { suggestions, titleOf } from "./suggestions.js";
import { TitleAsked } from "./title.js";
import { view } from "./view.js";

/** @import { Boards, FieldsOf, Here, Kit } from "../../kit.d.ts" */
/** @import { Suggestion } from "./suggestions.js" */
/** @import { Laid, View } from "./view.js" */

/** Ideas whose suggestions are shown unasked: with those of forty, groups would stand pages away. */
const UNFOLDED = 3;

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function tablet(kit, boards, here) {
  return h(/** @type {any} */ (Clustering), { key: here.id, kit, boards, here });
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Clustering({ kit, boards, here }) {
  const { ui, t, show, session, seconds } = kit;
  const settings = boards.room.get(`clustering/${here.id}`);
  const seat = boards.me.get("seat");
  const ofRoom = settings?.where === "room";
  const table = seat?.table ?? session.you.value?.table ?? "", place = ofRoom ? "room" : table;
  const board = ofRoom ? boards.room : boards.table;
  const { clusters, notes } = scoped(board.all("cluster"), board.all("note"), settings?.of ?? []);
  const lies = view(notes, clusters, session.outbox.value, place);
  const leads = session.you.value?.role === "host";
  const may = here.open && (settings?.who === "everyone" || (settings?.who === "hosts" && leads));
  const found = may ? suggestions(lies, board.all("hint"), later.value) : [];
  const themes = new Map(boards.room.all("theme").map(([id, theme]) => [id, theme.order]));
  // Above the lists from the first suggestion on, and for good: a card that moved would take its open question with it.
  const above = useRef(false);
  if (found.length > 0) above.current = true;
  const card = leads && html`<${HostCard} kit=${kit} people=${boards.room.get(`table/${table}`)?.here ?? 0} lies=${lies} found=${found} place=${place} who=${settings?.who ?? "nobody"} themes=${themes} />`;
  return html`<section class="clustering" aria-labelledby="question">
    <header class="question">
      <h1 id="question" lang=${kit.written()}>${show(here.phase.prompt || here.phase.title)}</h1>
      ${here.open && ui.clock({ phase: here.phase, seconds })}
    </header>
    <p class="lead">${t(here.open ? makers(settings, boards.room.all("table"), table, may) : "clustering-over")}</p>
    ${above.current && card}
    <${Desk} kit=${kit} lies=${lies} hints=${may ? board.all("hint") : []} found=${found} place=${place} may=${may} open=${here.open} themes=${themes} undo=${may ? boards.me.get(`undo/${place}`) : undefined} />
    ${!above.current && card}
  </section>`;
}

/**
 * @param {{ kit: Kit, lies: View, hints: [string, import("../../wire.d.ts").HintRecord][], found: Suggestion[], place: string, may: boolean, open: boolean, themes: Map<string, number>, undo?: import("../../wire.d.ts").UndoRecord }} props
 */
function Desk({ kit, lies, hints, found, place, may, open, themes, undo }) {
  const { ui, t, say } = kit;
  const [ticked, setTicked] = useState(/** @type {ReadonlySet<string>} */ (new Set()));
  const [merging, setMerging] = useState(/** @type {string | null} */ (null));
  const [naming, setNaming] = useState(/** @type {null | { cluster: string | null, title: string }} */ (null));
  const [pairing, setPairing] = useState(/** @type {null | { suggestion: Suggestion, partner: Laid }} */ (null));
  const [wrong, setWrong] = useState("");
  const there = new Set([...lies.loose, ...lies.groups.flatMap((group) => group.notes)].map((note) => note.id));
  const chosen = [...ticked].filter((id) => there.has(id));
  const clear = () => setTicked(new Set());
  const tick = (/** @type {string} */ id) => setTicked(new Set(ticked.has(id) ? [...ticked].filter((each) => each !== id) : [...ticked, id]));
  /** @template {import("../../kit.d.ts").CommandType} T @param {T} type @param {FieldsOf<T>} fields @param {string} told */
  const act = async (type, fields, told) => {
    setWrong("");
    const answer = await say(/** @type {string} */ (type), /** @type {any} */ (fields));
    if (answer.done) ui.announce(told);
    else setWrong(answer.code === "nothing_to_undo" ? t("clustering-acted-since") : refusal(answer.code, answer.facts));
  };
  const named = (/** @type {string} */ title) => {
    if (naming?.cluster) void act("rename_cluster", { cluster: naming.cluster, title }, t("clustering-renamed"));
    else void act("make_cluster", { cluster: newId("c"), place, title, notes: chosen }, t("clustering-made", { title })), clear();
    setNaming(null);
  };
  const into = (/** @type {string} */ cluster) => {
    if (merging) void act("merge_clusters", { into: cluster, clusters: [merging] }, t("clustering-merged")), setMerging(null);
    else void act("file_notes", { place, notes: chosen, cluster }, t("clustering-filed", { count: chosen.length })), clear();
  };
  const acts = following(kit, place, (words, undo) => kit.toast(words, undo && { action: { words: t("undo"), act: undo } }), setWrong);
  const suggested = new Map(found.map((one, at) => [one.note.id, { suggestion: one, folded: at >= UNFOLDED }]));
  const off = hints.filter(([id]) => later.value.has(id) && lies.loose.some((note) => note.id === id)).length;
  const tray = useRef(/** @type {HTMLElement | null} */ (null));
  /** What was tapped is gone with the idea: the focus goes to the head of the tray. */
  const back = () => tray.current?.focus({ preventScroll: true });
  const all = there.size;
  /** @param {Laid} note */
  const under = (note) => {
    const one = suggested.get(note.id);
    return one && html`<${Suggested} kit=${kit} ...${one} onlater=${() => (putOff(note.id), back())}
      onfile=${(/** @type {any} */ one, /** @type {any} */ group) => (void acts.file(one, group), back())} ongather=${(/** @type {Suggestion} */ one, /** @type {Laid} */ partner) => setPairing({ suggestion: one, partner })} />`;
  };
  if (all === 0 && lies.groups.length === 0) return open && html`<div class="card">${ui.empty(t("clustering-empty"))}</div>`;
  return html`
    <p class="wrong" role="alert">${wrong}</p>
    <div class="two clustering-two">
      <section class="card loose" aria-labelledby="loose-title">
        <header><h2 id="loose-title" ref=${tray} tabindex="-1">${t("clustering-loose")}</h2><p class="count" aria-hidden="true">${lies.loose.length}</p></header>
        ${lies.loose.length === 0 ? ui.empty(t("clustering-none-loose")) : html`<ul class="picks">${lies.loose.map((note) => html`<${Pick} key=${note.id} kit=${kit} note=${note} theme=${themes.get(note.theme ?? "") ?? null} on=${ticked.has(note.id)} may=${may} ontick=${tick}>${under(note)}<//>`)}</ul>`}
        ${off > 0 && html`<p class="suggested-off">${ui.button({ words: t("clustering-later-again", { count: off }), look: "link", onclick: () => (showAgain(), back()) })}</p>`}
      </section>
      <div class="beside groups">
        ${lies.groups.map((group) => html`<${GroupCard} key=${group.id} kit=${kit} group=${group} themes=${themes} ticked=${ticked} may=${may}
          target=${merging ? merging !== group.id : chosen.some((id) => !group.notes.some((note) => note.id === id))} merging=${merging} count=${chosen.length} alone=${lies.groups.length < 2}
          ontick=${tick} oninto=${() => into(group.id)} onkeep=${() => act("keep_cluster", { cluster: group.id, notes: group.notes.map((note) => note.id) }, t("clustering-kept"))} onrename=${() => setNaming({ cluster: group.id, title: group.title === WITHHELD ? "" : group.title })} onmerge=${() => setMerging(merging === group.id ? null : group.id)} />`)}
        ${lies.groups.length === 0 && html`<div class="card">${ui.empty(t(may ? "clustering-no-group" : "clustering-no-group-yet"))}</div>`}
        ${undo && html`<p class="undo">${ui.button({ words: t("undo"), icon: "undo-2", onclick: () => act("undo_clustering", { place, step: undo.step }, t("clustering-undone")) })}
          <span>${t(`clustering-step-${undo.verb.replaceAll("_", "-")}`, { notes: undo.notes })}</span></p>`}
        ${lies.waiting && ui.status({ icon: "tablet", words: t("clustering-waiting"), tone: "wait" })}
      </div>
    </div>
    ${may && chosen.length > 0 && html`<div class="action-bar" role="region" aria-label=${t("clustering-chosen", { count: chosen.length })}>
      <p aria-live="polite">${t("clustering-chosen", { count: chosen.length })}</p>
      ${ui.button({ words: t("clear"), look: "quiet", onclick: clear })}
      ${lies.groups.some((group) => group.notes.some((note) => ticked.has(note.id))) && ui.button({ words: t("clustering-out"), icon: "ungroup", onclick: () => (void act("file_notes", { place, notes: chosen, cluster: null }, t("clustering-out-done")), clear()) })}
      ${ui.button({ words: t("clustering-new"), icon: "group", look: "main", onclick: () => setNaming({ cluster: null, title: "" }) })}
    </div>`}
    ${naming && html`<${TitleAsked} kit=${kit} title=${naming.title} making=${naming.cluster === null} count=${chosen.length} onclose=${() => setNaming(null)} ontitle=${named} />`}
    ${pairing && html`<${TitleAsked} kit=${kit} title=${titleOf(pairing.suggestion, pairing.partner)} making=${true} count=${2} onclose=${() => setPairing(null)}
      ontitle=${(/** @type {string} */ title) => (void acts.gather([pairing.suggestion.note, pairing.partner], title), setPairing(null), back())} />`}
  `;
}
