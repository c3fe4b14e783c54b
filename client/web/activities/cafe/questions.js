// The question of each table, while the café is ahead: written by hand, or one adopted objective each.

/** @import {Desk} from "../../console/desk.js" */
import { useRef } from "preact/hooks";
import { html, icon } from "../../console/html.js";
import { planOf } from "../../console/planned.js";
import { SENTENCE_MAX } from "../../core/bounds.js";
import { given } from "./tables.js";

/** @param {{ desk: Desk, id: string }} props */
export function Questions({ desk, id }) {
  const { t, show } = desk, { room } = desk.session.boards, plan = planOf(desk, id), form = useRef(/** @type {HTMLFormElement | null} */ (null));
  if (!plan) return null;
  const tables = room.all("table"), adopted = room.all("objective").filter(([, { sort }]) => sort === "objective").sort(([, a], [, b]) => a.order - b.order);
  /** @param {Record<string, string>} questions */
  const save = (questions) => {
    // What is asked of a theme is kept as it is.
    const others = Object.entries(plan.settings.prompts ?? {}).filter(([place]) => !tables.some(([table]) => table === place));
    void plan.save({ ...plan.settings, prompts: Object.fromEntries([...others, ...Object.entries(questions).filter(([, question]) => question.trim())]) }, t("cafe-console-saved"));
  };
  const submit = (/** @type {any} */ event) => {
    event.preventDefault();
    const fields = event.currentTarget.elements;
    save(Object.fromEntries(tables.map(([table]) => [table, String(fields[table].value)])));
  };
  const give = () => {
    const questions = given(tables.map(([table]) => table), adopted.map(([, { title }]) => title));
    for (const [table] of tables) /** @type {any} */ (form.current?.elements.namedItem(table)).value = questions[table] ?? "";
    save(questions);
  };
  return html`<section class="panel" aria-labelledby="cafe-questions"><h3 id="cafe-questions">${t("cafe-console-questions")}</h3>
    <p class="how">${t("cafe-console-questions-how")}</p>
    ${adopted.length > 0 && html`<div class="row"><button class="button" onClick=${give}>${icon("stamp")}<span>${t("cafe-console-give", { objectives: adopted.length })}</span></button></div>`}
    <form class="deck-form editor" ref=${form} onSubmit=${submit}>
      ${tables.map(([table, { name }]) => html`<label key=${table}><span>${show(name)}</span><input name=${table} type="text" maxlength=${SENTENCE_MAX} defaultValue=${plan.settings.prompts?.[table] ?? ""} /></label>`)}
      <div class="row"><button class="button button-main-s">${t("cafe-console-save")}</button></div>
    </form></section>`;
}
