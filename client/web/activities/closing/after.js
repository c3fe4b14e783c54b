// What comes after the day, on the console: how many asked for the mailing, and the next dates to write while the step is ahead.

/** @import {Desk} from "../../console/desk.js" */
import { useEffect, useState } from "preact/hooks";
import { html, icon } from "../../console/html.js";
import { planOf } from "../../console/planned.js";
import { datesOf, typedDates } from "./typed.js";

/** How often the number is asked for while somebody looks at it. */
const AGAIN_MS = 10_000;

/** @param {{ desk: Desk, id: string, closing: { dates?: readonly { when: string, what?: string }[], mailing?: boolean } }} props */
export function After({ desk, id, closing }) {
  const { t, show } = desk, plan = planOf(desk, id), dates = closing.dates ?? [];
  const submit = (/** @type {any} */ event) => {
    event.preventDefault();
    const { when, mailing } = event.currentTarget.elements;
    void plan?.save({ ...plan.settings, dates: datesOf(when.value), mailing: mailing.checked }, t("closing-console-saved"));
  };
  return html`
    ${closing.mailing && !plan && html`<${Consents} desk=${desk} />`}
    ${!plan && dates.length > 0 && html`<section class="panel" aria-labelledby=${`dates-${id}`}><h3 id=${`dates-${id}`}>${t("closing-dates")}</h3>
      <dl class="scores">${dates.map(({ when, what }, i) => html`<div key=${i}><dt>${show(when)}</dt><dd>${show(what ?? "")}</dd></div>`)}</dl></section>`}
    ${plan && !desk.ended.value && html`<section class="panel" aria-labelledby=${`after-${id}`}><h3 id=${`after-${id}`}>${t("closing-console-after")}</h3>
      <form class="deck-form editor" onSubmit=${submit}>
        <label><span>${t("closing-dates")}</span><small>${t("closing-console-dates-how")}</small><textarea name="when" rows="4" defaultValue=${typedDates(plan.settings.dates ?? [])}></textarea></label>
        <label class="option"><input type="checkbox" name="mailing" defaultChecked=${plan.settings.mailing ?? false} /><span>${t("closing-console-mailing")}</span></label>
        <div class="row"><button class="button button-main-s">${t("closing-console-save")}</button></div>
      </form></section>`}`;
}

/** How many, and nobody's name. @param {{ desk: Desk }} props */
function Consents({ desk: { t, session } }) {
  const [consents, count] = useState(/** @type {number | null} */ (null));
  useEffect(() => {
    let here = true;
    const ask = () => session.ask("/api/consents").then(async (answer) => { if (answer.ok && here) count((await answer.json()).consents); }, () => {});
    void ask();
    const timer = setInterval(ask, AGAIN_MS);
    return () => { here = false; clearInterval(timer); };
  }, [session]);
  return html`<section class="panel" aria-labelledby="closing-consents"><h3 id="closing-consents">${t("closing-mail")}</h3>
    <p class="row">${icon("mail")}<span>${consents === null ? t("closing-console-counting") : t("closing-console-consents", { n: consents })}</span></p></section>`;
}
