// What the console says when the server does not answer or cannot write, when it is open elsewhere, and when it may not come back.

/** @import {Desk} from "./desk.js" */
import { html, icon } from "./html.js";

/** What keeps the server from writing, and its sentence. @type {Record<string, string>} */
const WEATHER = { full: "console-weather-full", away: "console-weather-away", emptied: "console-weather-emptied" };

/** @param {{ desk: Desk, leave: () => void }} props */
export function LinkBanner({ desk, leave }) {
  const { t, session } = desk, state = session.link.value, waiting = session.outbox.value.length;
  const weather = state === "offline" ? undefined : WEATHER[session.boards.pulse.get("weather")?.code ?? ""];
  // The place is there from the start, so that the words are read out when they come.
  return html`<div class="banners" role="status">
    ${state === "offline" && html`<p class="banner banner-wait">${icon("wifi-off")}<span><strong>${t("console-offline")}</strong> ${waiting > 0 && t("console-asked-waiting", { asked: waiting })}</span></p>`}
    ${weather && html`<p class="banner banner-bad">${icon("triangle-alert")}<span><strong>${t(weather)}</strong> ${t("console-weather-kept")}</span></p>`}
    ${state === "elsewhere" && html`<p class="banner banner-wait">${icon("monitor")}<span>${t("console-elsewhere")}</span>
      <button class="button" onClick=${() => session.takeOver()}>${t("console-take-over")}</button></p>`}
    ${state === "ended" && html`<p class="banner">${icon("lock")}<span>${t("console-ended-state")}</span></p>`}
    ${state === "refused" && html`<p class="banner banner-bad">${icon("triangle-alert")}<span>${t("console-refused-link")}</span>
      <button class="button" onClick=${leave}>${t("console-enter-again")}</button></p>`}
  </div>`;
}
