// The tablet: comes in by a code or a link, then shows the room. Starts the page and chooses between the two.

import { render } from "preact";
import { useMemo } from "preact/hooks";

import { enter, takeLink } from "../core/door.js";
import { html } from "../core/html.js";
import { makeKit } from "../core/kit.js";
import { showLooks } from "../core/looks.js";
import { leaveSeat, seated, seats, sit, sitAgain, takeSeat } from "../core/seats.js";
import { openSession } from "../core/session.js";
import { followKeyboard, whenIdle } from "../core/viewport.js";
import { followBrowser, lang, loadWords, refusal, t } from "../core/words.js";
import { effect } from "@preact/signals";
import { Announcer } from "../ui/announce.js";
import { Toaster, showToast } from "../ui/toast.js";
import { Join } from "./join.js";
import { again, resume } from "./people.js";
import { Room } from "./room.js";

/** @import { LiveSession } from "../core/session.js" */

/** One session for each person of this tablet whose outbox is not empty, and the one in use. @type {Map<string, LiveSession>} */
const sessions = new Map();

/** @param {string} token */
function sessionOf(token) {
  let session = sessions.get(token);
  if (!session) sessions.set(token, (session = openSession(token)));
  return session;
}

/** Sessions of the others go once everything they wrote has left. */
function letGo() {
  for (const [token, session] of sessions) {
    if (token === seated.value || session.outbox.value.length) continue;
    sessions.delete(token);
    session.close();
  }
}

/** @param {{ link: { code: string, table: string, invite: string } }} props */
function Tablet({ link }) {
  const token = seated.value;
  const kit = useMemo(() => (token ? makeKit(sessionOf(token)) : null), [token]);
  const inside = kit && token && !link.code;
  return html`
    ${inside
      ? html`<${Room} key=${token} kit=${kit} onleave=${() => leaveSeat(token)} onnext=${() => sit(null)} />`
      : html`<${Join} link=${link} onjoined=${(/** @type {any} */ seat) => ((link.code = ""), (again.value = takeSeat(seat)))} onback=${back(link)} />`}
    <${Toaster} />
    <${Announcer} />
  `;
}

/** @param {{ code: string }} link */
function back(link) {
  const last = seats.value.at(-1);
  return last && (() => ((link.code = ""), seats.value.length > 1 ? resume(last.token) : sit(last.token)));
}

/** A host, or anybody whose link says who they are. @param {string} invite */
async function enterBy(invite) {
  if (sitAgain(invite)) return;
  const answer = await enter(invite);
  if (!answer.done) return showToast(refusal(answer.code, answer.facts), { tone: "bad", stay_ms: 12_000 });
  const { token, atelier, role, person, table, hosts = 0 } = answer.value;
  takeSeat({ token, atelier, role, person, table: table ?? "", code: "", college: "", commune: "", invite });
  if (hosts > 0) showToast(t("host-beside", { hosts }), { tone: "wait", stay_ms: 12_000 });
}

async function start() {
  const link = takeLink();
  showLooks();
  followBrowser();
  effect(() => {
    document.documentElement.lang = lang.value;
  });
  await loadWords("words").catch(() => {});
  if (link.invite) await enterBy(link.invite);
  const page = /** @type {HTMLElement} */ (document.getElementById("page"));
  render(html`<${Tablet} link=${link} />`, page);
  document.title = t("app-name");
  effect(letGo);
  followKeyboard(page);
  whenIdle(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo({ top: 0 });
  });
}

void start();
