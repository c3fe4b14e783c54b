// The room on a tablet: the bar, the banner, and the screen of the phase the room is in. Knows no rule of any activity.

import { useEffect, useRef } from "preact/hooks";

import { coming, openedLast } from "../core/coming.js";
import { html } from "../core/html.js";
import { suggestLang } from "../core/words.js";
import { activity, needActivity } from "./activities.js";
import { CallButton, Called } from "./calling.js";
import { Hosting } from "./hosting.js";
import { Ended, Elsewhere, Gone } from "./leaving.js";
import { Looking } from "./looking.js";
import { Messages } from "./messages.js";
import { Moved } from "./moved.js";
import { offline } from "./offline.js";
import { again, Again, NextPerson, whoIs } from "./people.js";
import { Policy } from "./policy.js";
import { refusals } from "./refusals.js";
import { TableChoice } from "./tables.js";
import { TimeLine, useStage, withOwnTime } from "./timing.js";
import { waiting } from "./waiting.js";

/** @import { Here, Kit } from "../kit.d.ts" */
/** @import { Stage } from "../core/timing.js" */
/** @import { PhaseRecord } from "../wire.d.ts" */

/** @param {{ kit: Kit, onleave: () => void, onnext: () => void }} props */
export function Room({ kit, onleave, onnext }) {
  const { ui, t, session } = kit;
  const { boards, you, link } = session;
  const { room } = boards;
  const atelier = room.get("atelier");
  const phases = room.all("phase");
  const now = room.get("now")?.phase ?? null;
  const stage = useStage(kit), shown = current(kit, phases, now, stage);
  const table = boards.me.get("seat")?.table ?? you.value?.table ?? "", host = you.value?.role === "host", live = !atelier?.ended;
  const covered = live && room.get("attention")?.to === "wall";
  useEffect(() => void (atelier?.lang && suggestLang(/** @type {any} */ (atelier.lang)).catch(() => {})), [atelier?.lang]);
  useEffect(() => {
    for (const [, phase] of phases) needActivity(phase.kind, you.value?.role === "host");
  }, [phases, you.value?.role]);
  useCaughtUp(kit);
  useEffect(() => window.scrollTo({ top: 0 }), [shown?.id]); // A new step is read from its question on.

  const state = link.value, held = live && state !== "offline" && boards.live.get("weather") !== undefined, cut = offline(shown?.phase.kind);
  return html`
    <header class="bar">
      ${ui.steps({ phases, now, show: kit.show, lang: kit.written() })}
      <div class="bar-tools">${ui.connection({ link: state, greeted: you.value !== null })}${ui.textSize()}${ui.language()}</div>
    </header>
    ${state === "offline" && ui.banner({ icon: "wifi-off", title: t(cut.title), words: t(cut.words) })}
    ${held && ui.banner({ icon: "hourglass", title: t("banner-held") })}
    ${!session.durable.value && ui.banner({ icon: "triangle-alert", title: t("banner-fragile") })}
    ${live && html`<div class="banners"><${Moved} kit=${kit} told=${shown?.open === true && activity(shown.phase.kind)?.tablet.seats === true} /><${Messages} kit=${kit} table=${table} />${table && html`<${Called} kit=${kit} table=${table} />`}</div>`}
    ${covered && html`<${Looking} kit=${kit} />`}
    <main class="room" hidden=${covered} inert=${covered}>
      ${live && shown?.phase.status === "open" && html`<${TimeLine} key=${shown.id} kit=${kit} stage=${stage} />`}
      ${state === "elsewhere" && html`<${Elsewhere} kit=${kit} />`}
      ${state === "refused" && html`<${Gone} kit=${kit} onleave=${onleave} />`}
      ${(atelier?.ended || (state === "ended" && !atelier)) && html`<${Ended} kit=${kit} onleave=${onleave} />`}
      ${again.value ? html`<${Again} kit=${kit} />` : html`
        ${refusals(kit, boards, shown)}
        ${leftovers(kit, phases, shown)}
        ${you.value === null && !atelier ? loading(kit) : main(kit, shown, phases, stage)}
        ${host && shown && activity(shown.phase.kind)?.host?.host(kit, boards, shown)}
        ${host && shown && html`<${Hosting} key=${shown.id} kit=${kit} here=${shown} table=${table} />`}`}
    </main>
    <footer class="foot">
      <p>${whoIs(kit)}</p>
      <div class="foot-do" hidden=${covered}>
        ${live && table && html`<${CallButton} kit=${kit} table=${table} />`}
        <${Policy} kit=${kit} />
        ${you.value?.role === "participant" && live && html`<${NextPerson} kit=${kit} onnext=${onnext} />`}
      </div>
    </footer>
  `;
}

/** The open phase; between two phases the one that was open last, so that what was done stays in sight. Past its time it may be for reading only. @param {Kit} kit @param {[string, PhaseRecord][]} phases @param {string | null} now @param {Stage} stage @returns {Here | null} */
function current(kit, phases, now, stage) {
  const open = phases.find(([id]) => id === now);
  if (open) return { id: open[0], phase: withOwnTime(kit, open[0], open[1]), open: stage !== "over" };
  const last = openedLast(phases.map(([, phase]) => phase)), found = phases.find(([, phase]) => phase === last);
  return found ? { id: found[0], phase: found[1], open: false } : null;
}

/** @param {Kit} kit @param {Here | null} shown @param {[string, PhaseRecord][]} phases @param {Stage} stage */
function main(kit, shown, phases, stage) {
  const { boards, you } = kit.session;
  const seated = boards.me.get("seat");
  if (you.value?.role === "host" && !seated && !you.value.table) return html`<${TableChoice} kit=${kit} />`;
  const [next] = coming(phases.map(([, phase]) => phase));
  if (!shown) return waiting(kit, next);
  const found = activity(shown.phase.kind);
  if (!found?.tablet) return loading(kit);
  return html`
    ${!shown.open && stage !== "over" && !boards.room.get("atelier")?.ended && html`<p class="between" role="status">
      ${kit.ui.icon("hourglass")}<span>${next ? kit.t("between-next", { title: kit.show(next.title) }) : kit.t("between")}</span>
    </p>`}
    ${found.tablet.tablet(kit, boards, shown)}
  `;
}

/** @param {Kit} kit @param {[string, PhaseRecord][]} phases @param {Here | null} shown */
function leftovers(kit, phases, shown) {
  return phases
    .filter(([id, phase]) => id !== shown?.id && phase.status === "closed")
    .map(([id, phase]) => activity(phase.kind)?.tablet?.leftover?.(kit, kit.session.boards, { id, phase, open: false }));
}

/** @param {Kit} kit */
function loading({ t }) {
  return html`<section class="card loading" aria-busy="true"><h1 class="loading-words">${t("loading")}</h1><p class="loading-line"></p><p class="loading-line"></p></section>`;
}

/** « Tout est envoyé. » once everything that waited while the link was down, or the server wrote nothing, has been answered. @param {Kit} kit */
function useCaughtUp({ session, toast, t }) {
  const behind = useRef(false);
  const { link, outbox } = session;
  const count = outbox.value.length, held = session.boards.live.get("weather") !== undefined;
  useEffect(() => {
    if ((held || link.value === "offline") && count > 0) behind.current = true;
    if (link.value === "connected" && count === 0 && behind.current) {
      behind.current = false;
      toast(t("toast-all-sent"));
    }
  }, [link.value, count, held]);
}
