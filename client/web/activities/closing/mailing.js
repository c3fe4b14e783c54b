// Consent to the mailing: an address, what it is for and until when it is kept. It goes to the server's directory, never with the ideas.

import { useEffect, useState } from "preact/hooks";

import { html } from "../../core/html.js";
import { refusal } from "../../core/words.js";

/** @import { Kit } from "../../kit.d.ts" */

/** @param {{ kit: Kit }} props */
export function Mailing({ kit }) {
  const { t, ui, session, lang } = kit, until = session.boards.room.get("atelier")?.kept_until_ms;
  const [kept, setKept] = useState(""), [email, setEmail] = useState(""), [wrong, setWrong] = useState(""), [busy, setBusy] = useState(false);
  const connected = session.link.value === "connected";
  useEffect(() => {
    let here = true;
    session.ask("/api/consent").then(async (answer) => {
      const known = answer.ok ? (await answer.json()).email : "";
      if (here && known) { setKept(known); setEmail((typed) => typed || known); }
    }, () => {});
    return () => { here = false; };
  }, [session, connected]);
  /** @param {string} address @param {string} told */
  const give = async (address, told) => {
    setBusy(true);
    const said = await left(session, address);
    setBusy(false);
    if (said.wrong) return setWrong(said.wrong);
    setWrong("");
    setKept(said.email);
    setEmail(said.email);
    kit.toast(told);
  };
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    const field = /** @type {HTMLElement | null} */ (document.querySelector("#closing-email"));
    if (!email.trim()) { setWrong(t("closing-mail-empty")); field?.focus(); return; }
    void give(email, t("closing-mail-kept"));
  };
  const day = until ? new Intl.DateTimeFormat(lang.value === "fr" ? "fr-FR" : "en-GB", { dateStyle: "long" }).format(until) : "";
  return html`<form class="card closing-form closing-mail" onSubmit=${send} noValidate>
    <h2>${t("closing-mail")}</h2>
    <p id="closing-mail-how">${t("closing-mail-how", { day })}</p>
    <div class="entry">
      <label for="closing-email">${t("closing-email")} <small>${t("optional")}</small></label>
      <input id="closing-email" type="email" inputmode="email" autocomplete="email" spellcheck=${false} value=${email} aria-describedby="closing-mail-how"
        onInput=${(/** @type {any} */ event) => (setEmail(event.currentTarget.value), setWrong(""))} />
    </div>
    <p class="wrong" role="alert">${wrong}</p>
    <div class="actions">
      ${kept && ui.status({ icon: "circle-check", words: t("closing-mail-is", { email: kept }), tone: "ok" })}
      ${kept && ui.button({ words: t("closing-mail-withdraw"), icon: "trash-2", busy, onclick: () => void give("", t("closing-mail-gone")) })}
      ${ui.button({ words: t(kept ? "closing-mail-change" : "closing-mail-send"), icon: "mail", look: "main", submit: true, busy })}
    </div>
  </form>`;
}

/** @param {import("../../kit.d.ts").Session} session @param {string} email @returns {Promise<{ email: string, wrong?: string }>} */
async function left(session, email) {
  try {
    const answer = await session.ask("/api/consent", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ email }) });
    const said = await answer.json();
    return answer.ok ? { email: said.email } : { email, wrong: refusal(said.code, said.facts) };
  } catch {
    return { email, wrong: refusal("no_answer", {}) };
  }
}
