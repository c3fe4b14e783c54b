// The console's entry: the invite of the address for a token, the token kept, the session opened, the desk shown.

import { render } from "preact";
import { createApi, enter } from "../console/api.js";
import { createDesk } from "../console/desk.js";
import { Gate, inviteIn, reason } from "../console/gate.js";
import { html } from "../console/html.js";
import { KEPT } from "../console/kept.js";
import { Shell } from "../console/shell.js";
import { makeKit } from "../core/kit.js";
import { openSession } from "../core/session.js";
import { recall, remember } from "../core/vault.js";
import { followBrowser, lang, loadWords, suggestLang, t } from "../core/words.js";
import { effect } from "@preact/signals";

const page = /** @type {HTMLElement} */ (document.getElementById("page"));

followBrowser();
await loadWords("words", "console");
effect(() => { document.documentElement.lang = lang.value; });
const failed = await follow();
const token = recall(KEPT, "");
if (token && !failed) lead(token);
else gate(failed);

/** An invite in the address is used once and leaves the address bar, where a projector would show it. @returns {Promise<string | undefined>} why it did not do */
async function follow() {
  const invite = location.hash.includes("i=") ? inviteIn(location.hash) : null;
  if (!invite) return undefined;
  history.replaceState(null, "", location.pathname + location.search);
  try {
    remember(KEPT, (await enter(invite)).token);
    return undefined;
  } catch (error) {
    // The link was used before, on this very device: what it gave is still here.
    return recall(KEPT, "") ? undefined : reason(error);
  }
}

/** @param {string} [failed] */
function gate(failed) {
  const onEnter = (/** @type {{ token: string }} */ entry) => { remember(KEPT, entry.token); lead(entry.token); };
  render(html`<${Gate} t=${t} failed=${failed} onEnter=${onEnter} />`, page);
}

/** @param {string} token */
function lead(token) {
  const desk = createDesk(makeKit(openSession(token)), createApi(token));
  const leave = () => { desk.close(); remember(KEPT, null); gate(); };
  effect(() => {
    const atelier = desk.session.boards.room.get("atelier");
    if (!atelier) return;
    document.title = atelier.title;
    suggestLang(atelier.lang === "en" ? "en" : "fr");
  });
  render(html`<${Shell} desk=${desk} leave=${leave} />`, page);
}
