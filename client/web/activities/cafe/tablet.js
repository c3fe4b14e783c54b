// World Café on the tablet: which table to join, its question, what was said there before, and one's own ideas.

import { h } from "preact";
import { useState } from "preact/hooks";

import { html } from "../../core/html.js";
import { newId } from "../../core/ids.js";
import { recall, remember } from "../../core/vault.js";

/** @import { Boards, Here, Kit, Refusal } from "../../kit.d.ts" */

export const styled = true;
export const seats = true;

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function tablet(kit, boards, here) {
  return h(/** @type {any} */ (Cafe), { key: here.id, kit, boards, here });
}

/** @param {Kit} kit @param {Here} here */
const draftKey = ({ session }, here) => `cafe/${session.you.value?.person ?? ""}/${here.id}`;

/** @param {Kit} kit @param {Here} here @param {Refusal} refused */
export function restore(kit, here, { do: order }) {
  remember(draftKey(kit, here), { text: String(order.text ?? ""), theme: null });
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Cafe({ kit, boards, here }) {
  const { ui, t, show, session, seconds } = kit, { room, me, table: ours } = boards;
  const cafe = room.get(`cafe/${here.id}`), round = cafe?.round ?? 0, place = me.get(`place/${here.id}`);
  const table = me.get("seat")?.table ?? session.you.value?.table ?? "", name = room.get(`table/${table}`)?.name ?? "";
  const themes = new Map(room.all("theme").map(([id, theme]) => [id, theme.order]));
  const clock = round && cafe?.closes_at_ms != null ? { ...here.phase, closes_at_ms: cafe.closes_at_ms, left_ms: null } : here.phase;
  const waiting = session.outbox.value.filter((each) => each.do.type === "write_note" && each.do.phase === here.id);
  const known = new Set(ours.all("note").map(([id]) => id));
  const notes = ours.all("note").filter(([, note]) => note.phase === here.id).reverse();
  const mine = new Set(me.all("note").map(([id]) => id));
  return html`<div class="two">
    <section class="write" aria-labelledby="question">
      ${here.open && place?.before && place.table === table && html`<${Move} key=${`${here.id}/${place.round}`} kit=${kit} here=${here} round=${place.round} name=${show(name)} stays=${place.before === place.table} />`}
      <header class="question">
        <div><p class="cafe-where">${show(name)}${round > 0 && html` <span>${t("cafe-round", { round, rounds: Math.max(round, cafe?.rounds ?? round) })}</span>`}</p>
          <h1 id="question" lang=${kit.written()}>${show(cafe?.prompts?.[table] || here.phase.prompt || here.phase.title)}</h1></div>
        ${here.open && ui.clock({ phase: clock, seconds })}
      </header>
      ${here.open ? html`<${Writing} kit=${kit} boards=${boards} here=${here} />` : html`<p class="card over">${t("cafe-over")}</p>`}
    </section>
    <div class="beside">
      <section class="card mine" aria-labelledby="cafe-said">
        <header><h2 id="cafe-said">${t("cafe-said")}</h2><p class="count" aria-hidden="true">${notes.length}</p></header>
        ${notes.length + waiting.length === 0 ? ui.empty(t("cafe-nothing")) : html`<ul>
          ${waiting.filter((each) => !known.has(String(each.do.note))).map((each) => html`<li class="idea" key=${each.id}>${ui.mark(null)}<p class="idea-text">${show(String(each.do.text))}</p><p class="idea-state">${ui.status({ icon: "tablet", words: t("cafe-kept"), tone: "wait" })}</p></li>`)}
          ${notes.map(([id, note]) => html`<li class="idea" key=${id}>${ui.mark(themes.get(note.theme ?? "") ?? null)}
            <p class="idea-text" lang=${kit.written()}>${show(note.text)}</p>
            <p class="idea-state">${[mine.has(id) ? t("cafe-mine") : "", note.round ? t("cafe-from-round", { round: note.round }) : "", note.cluster ? kit.groupTitle(ours.get(`cluster/${note.cluster}`)?.title ?? "") : ""].filter(Boolean).join(" · ")}</p></li>`)}
        </ul>`}
      </section>
    </div>
  </div>`;
}

/** « Rejoignez la table 4 »: in large, until somebody says that they are there. @param {{ kit: Kit, here: Here, round: number, name: string, stays: boolean }} props */
function Move({ kit, here, round, name, stays }) {
  const { ui, t } = kit, key = `cafe-there/${here.id}/${round}`;
  const [there, setThere] = useState(() => recall(key, /** @type {boolean} */ (false)));
  if (there) return null;
  // « Table 4 » is read as a table among others, « Les pins » as a name.
  const number = /^Table (\d+)$/i.exec(name)?.[1], going = stays ? "cafe-stay" : "cafe-go";
  const done = () => (remember(key, true), setThere(true));
  return html`<section class="card cafe-move" role="status">
    <p class="cafe-go">${number ? t(`${going}-number`, { number }) : t(going, { table: name })}</p>
    <p>${t(stays ? "cafe-stay-how" : "cafe-go-how")}</p>
    ${ui.button({ words: t("cafe-there"), icon: "check", look: "main", onclick: done })}
  </section>`;
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Writing({ kit, boards: { room }, here }) {
  const { ui, t, show, say, session, toast } = kit, key = draftKey(kit, here), cafe = room.get(`cafe/${here.id}`);
  const [draft, setDraft] = useState(() => recall(key, { text: "", theme: /** @type {string | null} */ (null) }));
  const [complaint, setComplaint] = useState("");
  const themes = cafe?.themes === "optional" ? room.all("theme") : [], offline = session.link.value === "offline";
  const place = themes.find(([id]) => id === draft.theme)?.[1].order ?? null, told = cafe?.prompts?.[draft.theme ?? ""];
  const keep = (/** @type {typeof draft} */ next) => (setDraft(next), remember(key, next.text || next.theme ? next : null));
  const send = () => {
    void say("write_note", { note: newId("n"), phase: here.id, text: draft.text, theme: draft.theme, round: cafe?.round ?? null });
    keep({ text: "", theme: null });
    if (offline) toast(t("cafe-kept"), { tone: "wait" });
  };
  return html`
    ${themes.length > 0 && ui.chips({
      name: "cafe-theme", legend: t("cafe-theme"), hint: t("optional"), clearable: true, value: draft.theme, onchange: (id) => keep({ ...draft, theme: id }),
      options: themes.map(([id, each]) => ({ id, label: show(each.short), theme: each.order })),
    })}
    ${told && html`<p class="under-note" role="status">${show(told)}</p>`}
    ${ui.note({
      id: "cafe-idea", label: t("cafe-label"), value: draft.text, theme: place, example: cafe?.example ? show(cafe.example) : "", complaint,
      action: t("cafe-send"), actionIcon: offline ? "tablet" : "send",
      oninput: (text) => (setComplaint(""), keep({ ...draft, text })), oncomplain: (words) => (setComplaint(words), ui.announce(words)), onsend: send,
    })}
    <p class="under-note">${t("cafe-rule")}</p>`;
}
