// Grouping ideas at a table or for the room: tick ideas, then say where they go. Nothing needs to be dragged.

import { h } from "preact";
import { useState } from "preact/hooks";

import { html } from "../../core/html.js";
import { newId } from "../../core/ids.js";
import { refusal } from "../../core/words.js";
import { GroupCard, Pick } from "./group.js";
import { TitleAsked } from "./title.js";
import { view } from "./view.js";

/** @import { Boards, FieldsOf, Here, Kit } from "../../kit.d.ts" */
/** @import { View } from "./view.js" */

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
  const place = ofRoom ? "room" : seat?.table ?? session.you.value?.table ?? "";
  const board = ofRoom ? boards.room : boards.table;
  const lies = view(board.all("note"), board.all("cluster"), session.outbox.value, place);
  const may = here.open && (settings?.who === "everyone" || (settings?.who === "hosts" && session.you.value?.role === "host"));
  return html`<section class="clustering" aria-labelledby="question">
    <header class="question">
      <h1 id="question" lang=${kit.written()}>${show(here.phase.prompt || here.phase.title)}</h1>
      ${here.open && ui.clock({ phase: here.phase, seconds })}
    </header>
    <p class="lead">${t(!here.open ? "clustering-over" : may ? (ofRoom ? "clustering-how-room" : "clustering-how") : settings?.who === "hosts" ? "clustering-hosts" : "clustering-watch")}</p>
    <${Desk} kit=${kit} lies=${lies} place=${place} may=${may} open=${here.open} themes=${new Map(boards.room.all("theme").map(([id, theme]) => [id, theme.order]))} undo=${may ? boards.table.get(`undo/${place}`) : undefined} />
  </section>`;
}

/**
 * @param {{ kit: Kit, lies: View, place: string, may: boolean, open: boolean, themes: Map<string, number>, undo?: import("../../wire.d.ts").UndoRecord }} props
 */
function Desk({ kit, lies, place, may, open, themes, undo }) {
  const { ui, t, say } = kit;
  const [ticked, setTicked] = useState(/** @type {ReadonlySet<string>} */ (new Set()));
  const [merging, setMerging] = useState(/** @type {string | null} */ (null));
  const [naming, setNaming] = useState(/** @type {null | { cluster: string | null, title: string }} */ (null));
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
  const all = there.size;
  if (all === 0 && lies.groups.length === 0) return open && html`<div class="card">${ui.empty(t("clustering-empty"))}</div>`;
  return html`
    <p class="wrong" role="alert">${wrong}</p>
    <div class="two clustering-two">
      <section class="card loose" aria-labelledby="loose-title">
        <header><h2 id="loose-title">${t("clustering-loose")}</h2><p class="count" aria-hidden="true">${lies.loose.length}</p></header>
        ${lies.loose.length === 0 ? ui.empty(t("clustering-none-loose")) : html`<ul class="picks">${lies.loose.map((note) => html`<${Pick} key=${note.id} kit=${kit} note=${note} theme=${themes.get(note.theme ?? "") ?? null} on=${ticked.has(note.id)} may=${may} ontick=${tick} />`)}</ul>`}
      </section>
      <div class="beside groups">
        ${lies.groups.map((group) => html`<${GroupCard} key=${group.id} kit=${kit} group=${group} themes=${themes} ticked=${ticked} may=${may}
          target=${merging ? merging !== group.id : chosen.some((id) => !group.notes.some((note) => note.id === id))} merging=${merging} count=${chosen.length} alone=${lies.groups.length < 2}
          ontick=${tick} oninto=${() => into(group.id)} onrename=${() => setNaming({ cluster: group.id, title: group.title })} onmerge=${() => setMerging(merging === group.id ? null : group.id)} />`)}
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
  `;
}
