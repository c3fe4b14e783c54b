// Who else leads: how many other consoles are open, and what somebody there did last, in one quiet line.

/** @import {Desk} from "./desk.js" */
import { hourText } from "../core/clock.js";
import { knows } from "../core/words.js";
import { html } from "./html.js";

/** What another facilitator did is told for this long. */
const SHOWN_MS = 120_000;

/** @param {{ desk: Desk }} props */
export function Others({ desk }) {
  const { t, session, lang, seconds } = desk, { pulse } = session.boards, here = pulse.get("consoles"), acted = pulse.get("acted");
  const others = Math.max(0, (here?.facilitators ?? 0) + (here?.leads ?? 0) - 1), you = session.you.value?.person;
  const recent = acted && acted.by !== you && seconds.value - acted.at_ms < SHOWN_MS;
  if (!others && !recent) return null;
  const what = `console-did-${acted?.verb.replaceAll("_", "-")}`;
  return html`<p class="others">
    ${others > 0 && html`<span>${t("console-others-lead", { consoles: others })}</span>`}
    ${recent && html` <span>${t("console-did", { hour: hourText(acted.at_ms, lang.value), role: t(`role-${acted.role}`), what: t(knows(what) ? what : "console-did-something") })}</span>`}
  </p>`;
}
