// The whole screen: top, left, middle, right. The shell is there at once with its final sizes; the boards fill it.

/** @import {Desk} from "./desk.js" */
import { useEffect, useState } from "preact/hooks";
import { Centre } from "./centre.js";
import { EndQuestion } from "./ending.js";
import { html } from "./html.js";
import { KeyList, listen } from "./keys.js";
import { LinkBanner } from "./link.js";
import { Reading } from "./reading.js";
import { Standing } from "./standing.js";
import { Steps } from "./steps.js";
import { TopBar } from "./topbar.js";

/** @param {{ desk: Desk, leave: () => void }} props */
export function Shell({ desk, leave }) {
  useEffect(() => listen(desk), [desk]);
  const here = desk.session.boards.room.get("atelier") !== undefined;
  return html`
    <div class="console">
      <a class="skip" href="#centre">${desk.t("console-skip")}</a>
      <${TopBar} desk=${desk} />
      <${LinkBanner} desk=${desk} leave=${leave} />
      <${Standing} desk=${desk} />
      ${here ? html`<${Steps} desk=${desk} />` : html`<nav class="course" aria-label=${desk.t("console-steps")}><${Loading} desk=${desk} /></nav>`}
      ${here ? html`<${Centre} desk=${desk} />` : html`<main class="centre" id="centre"><div class="centre-scroll"><${Loading} desk=${desk} words=${true} /></div></main>`}
      ${here ? html`<${Reading} desk=${desk} />` : html`<aside class="reading-side" aria-label=${desk.t("console-to-read")}><${Loading} desk=${desk} /></aside>`}
      <${KeyList} desk=${desk} />
      <${EndQuestion} desk=${desk} />
    </div>`;
}

/** Two grey lines after 400 ms, words after 2 s (DESIGN, Components). @param {{ desk: Desk, words?: boolean }} props */
function Loading({ desk, words = false }) {
  const [since, wait] = useState(0);
  useEffect(() => {
    const timers = [400, 2000].map((ms) => setTimeout(() => wait(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, []);
  return html`<div class="loading">${since >= 400 && html`<span class="grey"></span><span class="grey grey-short"></span>`}${words && since >= 2000 && html`<p role="status">${desk.t("console-loading")}</p>`}</div>`;
}
