// Coming in: the code of the room, then for whom one speaks, from where, and at which table. No account, no e-mail.

import { useEffect, useRef, useState } from "preact/hooks";

import { dayText } from "../core/clock.js";
import { join, knock, later } from "../core/door.js";
import { html } from "../core/html.js";
import { seats } from "../core/seats.js";
import { typeset } from "../core/typeset.js";
import { lang, refusal, suggestLang, t } from "../core/words.js";
import { NAME_MAX } from "../core/bounds.js";
import { ui } from "../ui/index.js";

/** @import { Door } from "../core/door.js" */
/** @import { Seat } from "../core/seats.js" */

const CODE_LENGTH = 6;
const AGAIN_MS = 3_000;

/** @typedef {{ link: { code: string, table: string }, onjoined: (seat: Seat) => void, onback?: () => void }} Props */

/** @param {Props} props */
export function Join({ link, onjoined, onback }) {
  const known = seats.value.findLast((seat) => seat.code);
  const [code, setCode] = useState(link.code || known?.code || "");
  const [door, setDoor] = useState(/** @type {Door | null} */ (null));
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);

  const open = async (/** @type {string} */ tried) => {
    setBusy(true);
    const answer = await knock(tried);
    setBusy(false);
    if (!answer.done && later(answer.code)) return setTries(tries + 1);
    setTries(0);
    if (!answer.done) return setWrong(refusal(answer.code, answer.facts));
    void suggestLang(answer.value.lang).catch(() => {});
    setWrong("");
    setDoor(answer.value);
  };
  useEffect(() => {
    if (code.length === CODE_LENGTH) void open(code);
  }, []);
  useAgain(tries, () => open(code), [code]);

  return html`
    <header class="bar">
      <p class="bar-title">${door ? typeset(door.title, door.lang) : t("app-name")}</p>
      <div class="bar-tools">${ui.textSize()}${ui.language()}</div>
    </header>
    <main class="join">
      ${door
        ? html`<${Who} door=${door} code=${code} table=${link.table || known?.table || ""} onjoined=${onjoined} onback=${onback} />`
        : html`<${Code} code=${code} busy=${busy} wrong=${wrong} tries=${tries} onback=${onback} oncode=${(/** @type {string} */ typed) => (setCode(typed), setWrong(""), setTries(0))} onopen=${() => open(code)} onwrong=${setWrong} />`}
    </main>
  `;
}

/**
 * Ask again by itself what got no answer, as long as the page stays as it is. `tries`: how often it got none.
 * @param {number} tries @param {() => void} act @param {unknown[]} asked what goes into the question
 */
function useAgain(tries, act, asked) {
  useEffect(() => {
    if (!tries) return;
    const timer = setTimeout(act, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [tries, ...asked]);
}

/** @param {number} tries */
const waits = (tries) => html`<p role="status">${tries > 0 && ui.status({ icon: "hourglass", words: t("join-later"), tone: "wait" })}</p>`;

/** @param {{ code: string, busy: boolean, wrong: string, tries: number, oncode: (code: string) => void, onopen: () => void, onwrong: (words: string) => void, onback?: () => void }} props */
function Code({ code, busy, wrong, tries, oncode, onopen, onwrong, onback }) {
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (code.length === CODE_LENGTH) onopen();
    else {
      onwrong(t("join-code-short", { letters: CODE_LENGTH }));
      document.getElementById("code")?.focus();
    }
  };
  return html`<form class="card join-card" onSubmit=${submit}>
    <h1><label for="code">${t("join-code")}</label></h1>
    <p>${t("join-code-where")}</p>
    <input
      id="code"
      class="code"
      value=${code}
      maxlength=${CODE_LENGTH + 4}
      autocomplete="off"
      autocapitalize="characters"
      autocorrect="off"
      spellcheck=${false}
      aria-describedby="code-wrong"
      aria-invalid=${wrong ? "true" : undefined}
      onInput=${(/** @type {any} */ event) => oncode((event.currentTarget.value = tidyCode(event.currentTarget.value)))}
    />
    <p id="code-wrong" class="wrong" role="alert">${wrong}</p>
    ${waits(tries)}
    <div class="actions">
      ${onback && ui.button({ words: t("back"), look: "quiet", icon: "arrow-left", onclick: onback })}
      ${ui.button({ words: t("join-open"), look: "main", icon: "arrow-right", submit: true, busy })}
    </div>
  </form>`;
}

/** @param {string} typed */
const tidyCode = (typed) => typed.toUpperCase().replace(/[^0-9A-Z]/g, "").slice(0, CODE_LENGTH);

/** @param {{ door: Door, code: string, table: string, onjoined: (seat: Seat) => void, onback?: () => void }} props */
function Who({ door, code, table: wanted, onjoined, onback }) {
  const free = door.tables.filter((table) => table.here < table.seats);
  const [college, setCollege] = useState(door.colleges.length === 1 ? door.colleges[0].id : "");
  const [commune, setCommune] = useState("");
  const [name, setName] = useState("");
  const [table, setTable] = useState(door.tables.some((each) => each.id === wanted) ? wanted : free.length === 1 ? free[0].id : "");
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const asking = useRef(false);
  const show = (/** @type {string} */ text) => typeset(text, door.lang);

  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!college) return miss("college", t("join-college-needed"));
    if (!table) return miss("table", t("join-table-needed"));
    void sit();
  };
  const sit = async () => {
    if (asking.current) return; // Two answers would be two seats of one person on this tablet.
    asking.current = true;
    setBusy(true);
    const answer = await join({ code, college, commune, table, name });
    asking.current = false;
    setBusy(false);
    // Many come at once behind one address: the page waits its turn.
    if (!answer.done && (later(answer.code) || answer.code === "too_fast")) return setTries(tries + 1);
    setTries(0);
    if (!answer.done) return setWrong(refusal(answer.code, answer.facts));
    const { token, atelier, role, person } = answer.value;
    onjoined({ token, atelier, role, person, code, college, commune, table: answer.value.table ?? table });
  };
  useAgain(tries, sit, []);
  useEffect(() => setTries(0), [college, commune, name, table]); // Half a word is nobody's commune: who changes something presses again.
  const miss = (/** @type {string} */ id, /** @type {string} */ words) => {
    setWrong(words);
    document.querySelector(`#${id} input, select#${id}`)?.dispatchEvent(new FocusEvent("focus"));
    /** @type {HTMLElement | null} */ (document.querySelector(`#${id} input, select#${id}`))?.focus();
  };

  return html`<form class="card join-card" onSubmit=${submit}>
    <h1>${t("join-who")}</h1>
    ${ui.chips({
      id: "college", name: "college", legend: t("join-college"), value: college || null,
      options: door.colleges.map(({ id, name: long }) => ({ id, label: show(long) })),
      onchange: (id) => (setCollege(id ?? ""), setWrong("")),
    })}
    ${door.communes.length > 0 && html`<div class="entry">
      <label for="commune">${t("join-commune")} <small>${t("optional")}</small></label>
      <input id="commune" list="communes" value=${commune} maxlength=${NAME_MAX} autocomplete="off" onInput=${(/** @type {any} */ event) => setCommune(event.currentTarget.value)} />
      <datalist id="communes">${door.communes.map((each) => html`<option key=${each} value=${each} />`)}</datalist>
    </div>`}
    <${Tables} door=${door} table=${table} show=${show} onchange=${(/** @type {string} */ id) => (setTable(id), setWrong(""))} />
    ${door.asks_name && html`<div class="entry">
      <label for="name">${t("join-name")} <small>${t("optional")}</small></label>
      <input id="name" value=${name} maxlength=${NAME_MAX} autocomplete="off" onInput=${(/** @type {any} */ event) => setName(event.currentTarget.value)} />
      <small>${t("join-name-why")}</small>
    </div>`}
    <p class="wrong" role="alert">${wrong}</p>
    ${waits(tries)}
    <div class="actions">
      ${onback && ui.button({ words: t("back"), look: "quiet", icon: "arrow-left", onclick: onback })}
      ${ui.button({ words: t("join-enter"), look: "main", icon: "arrow-right", submit: true, busy })}
    </div>
    <p class="notice">${t("notice")} ${t("notice-until", { day: dayText(door.kept_until_ms, lang.value) })}</p>
  </form>`;
}

const CHIPS_MAX = 16; // Beyond, a list to scroll is quicker than a wall of chips.

/** @param {{ door: Door, table: string, show: (text: string) => string, onchange: (id: string) => void }} props */
function Tables({ door, table, show, onchange }) {
  const options = door.tables.map(({ id, name, seats: all, here }) => ({ id, label: show(name), left: all - here }));
  const hint = (/** @type {number} */ left) => (left > 0 ? t("seats-left", { left }) : t("table-is-full"));
  if (options.length <= CHIPS_MAX) {
    return ui.chips({
      id: "table", name: "table", legend: t("join-table"), value: table || null,
      options: options.map(({ id, label, left }) => ({ id, label, hint: left > 3 ? "" : hint(left) })),
      onchange: (id) => onchange(id ?? ""),
    });
  }
  return html`<div class="entry">
    <label for="table">${t("join-table")}</label>
    <select id="table" value=${table} onChange=${(/** @type {any} */ event) => onchange(event.currentTarget.value)}>
      <option value="">${t("choose")}</option>
      ${options.map(({ id, label, left }) => html`<option key=${id} value=${id}>${label} – ${hint(left)}</option>`)}
    </select>
  </div>`;
}
