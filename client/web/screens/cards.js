// The table cards: one A4 page for each table, with its name, how to join and, folded to the back, how to host. For the printer.

/** @import {TableCard} from "../console/api.js" */
import { render } from "preact";
import { useState } from "preact/hooks";
import { createApi, Unanswered } from "../console/api.js";
import { html, icon, Qr } from "../console/html.js";
import { KEPT } from "../console/kept.js";
import { wifiText } from "../console/wifi.js";
import { recall } from "../core/vault.js";
import { lang, loadWords, t } from "../core/words.js";
import { typeset, typesetTitle } from "../core/typeset.js";

/** @typedef {{ title: string, address: string, code: string, policy: string, cards: TableCard[] }} Printed */
/** @typedef {{ name: string, qr: string[] } | null} Wifi */

const page = /** @type {HTMLElement} */ (document.getElementById("page"));
await loadWords("words", "console");
document.documentElement.lang = lang.value;
const token = recall(KEPT, "");
if (!token) say("cards-no-token");
else {
  const api = createApi(token);
  try {
    const printed = await api.cards();
    document.title = t("cards-title", { title: printed.title });
    render(html`<${Cards} api=${api} printed=${printed} />`, page);
  } catch (error) {
    say(error instanceof Unanswered && error.status === 404 ? "cards-door-closed" : error instanceof Unanswered && error.status > 0 ? "cards-no-token" : "console-unanswered");
  }
}

/** @param {string} why */
function say(why) {
  render(html`<main class="cards-tools"><h1>${t("console-cards")}</h1><p>${t(why)}</p></main>`, page);
}

/** @param {{ api: import("../console/api.js").Api, printed: Printed }} props */
function Cards({ api, printed }) {
  const [wifi, set] = useState(/** @type {Wifi} */ (null)), [hosts, fold] = useState(true), [rules, add] = useState(true), [why, tell] = useState("");
  /** @param {SubmitEvent & { currentTarget: HTMLFormElement }} event */
  const submit = async (event) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget), name = String(fields.get("ssid") ?? "").trim();
    if (!name) { set(null); return; }
    try {
      set({ name, qr: (await api.qr(wifiText(name, String(fields.get("password") ?? "")))).qr });
      tell("");
    } catch {
      tell(t("console-unanswered"));
    }
  };
  return html`
    <main>
      <section class="cards-tools" aria-labelledby="cards-heading">
        <h1 id="cards-heading">${t("cards-title", { title: printed.title })}</h1>
        <p>${t("cards-how", { tables: printed.cards.length })}</p>
        <form class="cards-row" onSubmit=${submit}>
          <label class="field"><span>${t("cards-wifi")}</span><input name="ssid" autocomplete="off" maxlength="32" /></label>
          <label class="field"><span>${t("cards-wifi-password")}</span><input name="password" autocomplete="off" maxlength="63" /></label>
          <button class="button">${icon("wifi")}<span>${t("cards-wifi-put")}</span></button>
        </form>
        <p class="how">${t("cards-wifi-how")}</p>
        <p role="status">${why}</p>
        <div class="cards-row">
          <label class="option"><input type="checkbox" checked=${hosts} onChange=${() => fold(!hosts)} /><span>${t("cards-with-hosts")}</span></label>
          <label class="option"><input type="checkbox" checked=${rules} onChange=${() => add(!rules)} /><span>${t("cards-with-rules")}</span></label>
          <button class="button button-main" onClick=${() => print()}>${icon("printer")}<span>${t("cards-print")}</span></button>
        </div>
      </section>
      ${printed.cards.map((card) => html`<${Card} key=${card.table} printed=${printed} card=${card} wifi=${wifi} />`)}
      ${rules && html`<${Rules} printed=${printed} />`}
      ${hosts && html`<${Hosts} printed=${printed} />`}
    </main>`;
}

/** @param {{ printed: Printed, card: TableCard, wifi: Wifi }} props */
function Card({ printed, card, wifi }) {
  const title = typesetTitle(printed.title, lang.value), name = typesetTitle(card.name, lang.value);
  return html`
    <article class="sheet" aria-label=${name}>
      <p class="sheet-title">${title}</p>
      <h2 class=${`sheet-table${name.length > 24 ? " sheet-longer" : name.length > 12 ? " sheet-long" : ""}`}>${name}</h2>
      <ol class="sheet-steps">
        ${wifi && html`<li class="sheet-step"><${Qr} rows=${wifi.qr} label=${t("cards-wifi-qr", { name: wifi.name })} size=${200} /><div><h3>${t("cards-step-wifi")}</h3><p>${wifi.name}</p></div></li>`}
        <li class="sheet-step sheet-join"><${Qr} rows=${card.qr} label=${t("console-qr", { url: card.url })} size=${wifi ? 300 : 400} />
          <div><h3>${t("cards-step-join")}</h3><p>${t("cards-step-join-how")}</p></div></li>
      </ol>
      <p class="sheet-address">${t("cards-or")} <strong>${printed.address.replace(/^https?:\/\//, "")}</strong> ${t("cards-code")} <strong class="sheet-code">${printed.code}</strong></p>
    </article>`;
}

/** The rules of publication, to hang up or to put on the tables: the atelier's own, or those of the house. @param {{ printed: Printed }} props */
function Rules({ printed }) {
  return html`
    <article class="sheet" aria-labelledby="rules-title">
      <p class="sheet-title">${typesetTitle(printed.title, lang.value)}</p>
      <h2 id="rules-title" class="sheet-table sheet-longer">${t("policy")}</h2>
      <p class="sheet-rules">${printed.policy ? typeset(printed.policy, lang.value) : t("policy-house")}</p>
    </article>`;
}

/** What the hosts get is on pages of its own, to be cut: on a table it would let anybody host. @param {{ printed: Printed }} props */
function Hosts({ printed }) {
  return html`
    <section class="hosts" aria-labelledby="hosts-title">
      <h2 id="hosts-title">${t("cards-hosts")}</h2>
      <p class="how">${t("cards-hosts-how")}</p>
      <ul>${printed.cards.map(({ table, name, host_url, host_qr }) => html`
        <li key=${table}><${Qr} rows=${host_qr} label=${t("console-qr", { url: host_url })} size=${150} /><strong>${typeset(name, lang.value)}</strong><span>${t("cards-host")}</span></li>`)}</ul>
    </section>`;
}
