// The room on a tablet: the bar, the banner, and the screen of the phase the room is in. Knows no rule of any activity.

import { useEffect, useRef } from "preact/hooks";

import { html } from "../core/html.js";
import { suggestLang } from "../core/words.js";
import { activity, needActivity } from "./activities.js";
import { Ended, Elsewhere, Gone } from "./leaving.js";
import { again, Again, NextPerson, whoIs } from "./people.js";
import { refusals } from "./refusals.js";
import { TableChoice } from "./tables.js";
import { waiting } from "./waiting.js";

/** @import { Here, Kit } from "../kit.d.ts" */
/** @import { PhaseRecord } from "../wire.d.ts" */

/** @param {{ kit: Kit, onleave: () => void, onnext: () => void }} props */
export function Room({ kit, onleave, onnext }) {
  const { ui, t, session } = kit;
  const { boards, you, link } = session;
  const { room } = boards;
  const atelier = room.get("atelier");
  const phases = room.all("phase");
  const now = room.get("now")?.phase ?? null;
  const shown = current(phases, now);
  useEffect(() => void (atelier?.lang && suggestLang(/** @type {any} */ (atelier.lang)).catch(() => {})), [atelier?.lang]);
  useEffect(() => {
    for (const [, phase] of phases) needActivity(phase.kind, you.value?.role === "host");
  }, [phases, you.value?.role]);
  useCaughtUp(kit);
  useEffect(() => window.scrollTo({ top: 0 }), [shown?.id]); // A new step is read from its question on.

  const state = link.value;
  return html`
    <header class="bar">
      ${ui.steps({ phases, now, show: kit.show, lang: kit.written() })}
      <div class="bar-tools">${ui.connection({ link: state, greeted: you.value !== null })}${ui.textSize()}${ui.language()}</div>
    </header>
    ${state === "offline" && ui.banner({ icon: "wifi-off", title: t("banner-offline"), words: t("banner-offline-more") })}
    ${!session.durable.value && ui.banner({ icon: "triangle-alert", title: t("banner-fragile") })}
    <main class="room">
      ${state === "elsewhere" && html`<${Elsewhere} kit=${kit} />`}
      ${state === "refused" && html`<${Gone} kit=${kit} onleave=${onleave} />`}
      ${(atelier?.ended || (state === "ended" && !atelier)) && html`<${Ended} kit=${kit} onleave=${onleave} />`}
      ${again.value ? html`<${Again} kit=${kit} />` : html`
        ${refusals(kit, boards, shown)}
        ${leftovers(kit, phases, shown)}
        ${you.value === null && !atelier ? loading(kit) : main(kit, shown, phases)}
        ${you.value?.role === "host" && shown && activity(shown.phase.kind)?.host?.host(kit, boards, shown)}`}
    </main>
    <footer class="foot">
      <p>${whoIs(kit)}</p>
      ${you.value?.role === "participant" && !atelier?.ended && html`<${NextPerson} kit=${kit} onnext=${onnext} />`}
    </footer>
  `;
}

/** The open phase; between two phases the one that was open last, so that what was done stays in sight. @param {[string, PhaseRecord][]} phases @param {string | null} now @returns {Here | null} */
function current(phases, now) {
  const open = phases.find(([id]) => id === now);
  if (open) return { id: open[0], phase: open[1], open: true };
  const closed = phases.filter(([, phase]) => phase.status === "closed").sort(([, a], [, b]) => (b.opened_at_ms ?? 0) - (a.opened_at_ms ?? 0));
  return closed[0] ? { id: closed[0][0], phase: closed[0][1], open: false } : null;
}

/** @param {Kit} kit @param {Here | null} shown @param {[string, PhaseRecord][]} phases */
function main(kit, shown, phases) {
  const { boards, you } = kit.session;
  const seated = boards.me.get("seat");
  if (you.value?.role === "host" && !seated && !you.value.table) return html`<${TableChoice} kit=${kit} />`;
  const ahead = phases.filter(([, phase]) => (phase.status ?? "ahead") === "ahead");
  const next = ahead.find(([, phase]) => phase.order > (shown?.phase.order ?? -1)) ?? ahead[0];
  if (!shown) return waiting(kit, next?.[1]);
  const found = activity(shown.phase.kind);
  if (!found?.tablet) return loading(kit);
  return html`
    ${!shown.open && !boards.room.get("atelier")?.ended && html`<p class="between" role="status">
      ${kit.ui.icon("hourglass")}<span>${next ? kit.t("between-next", { title: kit.show(next[1].title) }) : kit.t("between")}</span>
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

/** « Tout est envoyé. » once everything that waited while the link was down has been answered. @param {Kit} kit */
function useCaughtUp({ session, toast, t }) {
  const behind = useRef(false);
  const { link, outbox } = session;
  const count = outbox.value.length;
  useEffect(() => {
    if (link.value === "offline" && count > 0) behind.current = true;
    if (link.value === "connected" && count === 0 && behind.current) {
      behind.current = false;
      toast(t("toast-all-sent"));
    }
  }, [link.value, count]);
}
