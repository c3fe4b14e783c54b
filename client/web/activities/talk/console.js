// A talk on the console: the pages, the questions of the room, those that were set aside; while it is ahead, its pages to write.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
import { html, icon } from "../../console/html.js";
import { planOf } from "../../console/planned.js";
import { Stepper } from "../../console/stepper.js";
import { Picture } from "../../ui/picture.js";
import { Pages } from "./pages.js";
import { questionsOf } from "./questions.js";

/** @typedef {{ title?: string, text?: string, picture?: string | null, alt?: string, notes?: string }} Page */

/** @param {Desk} desk @param {Boards} boards @param {Here} here */
export function console(desk, { room, desk: own }, { id, phase, open }) {
  const { t } = desk, talk = room.get(`talk/${id}`), pages = own.get(`talk_pages/${id}`)?.pages ?? [], plan = planOf(desk, id);
  const word = (/** @type {string} */ name, /** @type {any} */ args) => t(`talk-${name}`, args);
  const page = (/** @type {number | null} */ at) => html`<${Leaf} desk=${desk} page=${at === null ? { title: phase.prompt || phase.title, text: [talk?.speaker, talk?.role].filter(Boolean).join(", ") } : pages[at]} />`;
  const begun = phase.status !== "ahead";
  return html`
    ${begun && pages.length > 0 && html`<${Stepper} at=${talk?.shown ?? null} many=${pages.length} live=${open && !desk.ended.value} word=${word} page=${page}
      go=${(/** @type {number | null} */ at) => { desk.say("show_page", { phase: id, page: at }); }} />
      ${open && html`<p class="how">${t("talk-keys")}</p>`}`}
    ${begun && talk?.questions !== false && html`<${Questions} desk=${desk} room=${room} own=${own} id=${id} picked=${talk?.picked ?? null} />`}
    ${plan && !desk.ended.value && html`<${Pages} desk=${desk} plan=${plan} />`}`;
}

/** @param {{ desk: Desk, page?: Page }} props */
function Leaf({ desk, page = {} }) {
  const { show } = desk, { title, text, picture, alt = "", notes } = page;
  return html`<div class="leaf"><div class="slide">
      ${title && html`<p class="slide-title">${desk.title(title)}</p>`}
      ${picture && html`<${Picture} session=${desk.session} name=${picture} alt=${show(alt)} />`}
      ${text && html`<p>${show(text)}</p>`}
    </div></div>
    ${notes && html`<p class="leaf-notes"><span class="visually-hidden">${desk.t("talk-notes")}</span> ${show(notes)}</p>`}`;
}

/** @param {{ desk: Desk, room: Boards["room"], own: Boards["desk"], id: string, picked: string | null }} props */
function Questions({ desk, room, own, id, picked }) {
  const { t, show } = desk, list = questionsOf(room.all("question"), id), start = `${id}/`, live = !desk.ended.value;
  const held = own.all("question_aside").filter(([path]) => path.startsWith(start)).map(([path, each]) => ({ ...each, id: path.slice(start.length) }));
  const waiting = held.filter(({ standing }) => standing === "waiting").length, aside = held.filter(({ standing }) => standing === "aside");
  const say = (/** @type {any} */ type, /** @type {any} */ fields, /** @type {string} */ told) => desk.say(type, { phase: id, ...fields }, { told });
  const let_in = (/** @type {string} */ question) => html`<button class="button" onClick=${() => say("set_question", { question, standing: "clear" }, t("console-question-shown"))}>${icon("check")}<span>${t("console-question-show")}</span></button>`;
  const put = (/** @type {string} */ question) => html`<button class="button button-bad-line" onClick=${() => say("set_question", { question, standing: "aside" }, t("console-question-set-aside"))}>${icon("eye-off")}<span>${t("talk-put-aside")}</span></button>`;
  return html`
    <section class="panel questions" aria-labelledby="talk-questions"><h3 id="talk-questions">${t("talk-questions", { n: list.length })}</h3>
      ${waiting > 0 && html`<p class="how">${icon("eye")} ${t("talk-waiting", { n: waiting })}</p>`}
      ${list.length === 0 && html`<p class="how">${t("talk-none")}</p>`}
      <ul>${list.map(({ id: question, text, people, answered }) => {
        const is = question === picked;
        return html`<li key=${question} class=${is ? "question-picked" : answered ? "question-answered" : ""}>
          <p class="question-text">${show(text)}</p>
          <p class="how">${t("talk-people", { n: people })}${is && html` · <strong>${t("talk-on-wall")}</strong>`}${answered && html` · ${t("talk-answered")}`}</p>
          ${live && html`<div class="row">
            <button class=${is ? "button" : "button button-main-s"} aria-pressed=${is ? "true" : "false"} onClick=${() => say("pick_question", { question: is ? null : question }, t(is ? "talk-unpicked" : "talk-picked"))}>${icon("monitor")}<span>${t(is ? "talk-unpick" : "talk-pick")}</span></button>
            <button class="button" aria-pressed=${answered ? "true" : "false"} onClick=${() => say("answer_question", { question, answered: !answered }, t(answered ? "talk-told-again" : "talk-told"))}>${icon(answered ? "rotate-ccw" : "check")}<span>${t(answered ? "talk-again" : "talk-done")}</span></button>
            ${put(question)}
          </div>`}</li>`;
      })}</ul>
      ${aside.length > 0 && html`<details class="set-aside"><summary>${icon("eye-off")}<span>${t("talk-aside", { n: aside.length })}</span></summary>
        <ul>${aside.map(({ id: question, text, why }) => html`<li key=${question}><p class="question-text">${show(text)}</p>${why && html`<p class="how">${show(why)}</p>`}${live && html`<div class="row">${let_in(question)}</div>`}</li>`)}</ul></details>`}
    </section>`;
}
