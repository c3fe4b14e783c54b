// What the room will see when a step opens, in a sentence or two; and what is not ready for it.

/** @import {Desk} from "./desk.js" */
/** @import {Step} from "./agenda.js" */
import { knows } from "../core/words.js";
import { html, icon } from "./html.js";

/** @param {{ desk: Desk, step: Step, asked: boolean, id?: string }} props `asked`: the key was pressed once */
export function Foreseen({ desk, step, asked, id }) {
  if (asked) return html`<div class="foreseen" id=${id}><p class="foreseen-warning" role="status">${icon("arrow-right")}<span>${desk.t("console-press-again")}</span></p></div>`;
  return html`<div class="foreseen" id=${id}><p>${shown(desk, step)}</p>
    ${warnings(desk, step).map((text) => html`<p class="foreseen-warning">${icon("triangle-alert")}<span>${text}</span></p>`)}</div>
    ${unkept(desk, step) > 0 && desk.view.value.at !== "groups" && html`<div class="row"><button class="button" onClick=${() => desk.go({ at: "groups" })}>${icon("group")}<span>${desk.t("console-drafts-see")}</span></button></div>`}`;
}

/** @param {Desk} desk @param {Step} step @returns {string} */
function shown({ t, show, heap, session }, step) {
  const { room } = session.boards, groups = heap.value.groups.filter(({ ideas }) => ideas.length).length;
  const kind = step.kind === "clustering" && room.get(`clustering/${step.id}`)?.where === "room" ? "clustering-room" : votesOnGroups(session, step) ? "vote-groups" : step.kind.replaceAll("_", "-");
  const sentence = `console-foreseen-${kind}`;
  return t(knows(sentence) ? sentence : "console-foreseen", { groups, question: show(step.prompt || "") || t("console-scores") });
}

/** Kinds of step in which people write notes. */
const WRITTEN = new Set(["ideation", "cafe", "crowd"]);

/** A vote before it whose result was not shown; ideas: those the room was not shown could be neither grouped nor voted for, those in no group not be voted for; and drafts nobody kept. @param {Desk} desk @param {Step} step */
function warnings(desk, step) {
  const { t, show, heap, agenda, session } = desk, { kind, order } = step, drafts = unkept(desk, step), voted = votesOnGroups(session, step);
  const vote = agenda.value.unshown, left = vote && vote.order < order ? [t("console-unshown-vote", { title: show(vote.title) })] : [];
  if (kind !== "clustering" && !voted) return left;
  const unseen = agenda.value.steps
    .filter((each) => WRITTEN.has(each.kind) && each.visibility !== "room")
    .reduce((sum, { id }) => sum + (session.boards.desk.get(`preview/${id}`)?.notes ?? 0), 0);
  const loose = voted ? heap.value.loose.length : 0;
  return [...left, ...(unseen ? [t("console-unseen", { ideas: unseen })] : []), ...(loose ? [t("console-loose-unvoted", { ideas: loose })] : []), ...(drafts ? [t("console-drafts-unkept", { groups: drafts })] : [])];
}

/** Groups that would be voted on though they are still the machine's: a title and a content that no person has said yes to. @param {Desk} desk @param {Step} step @returns {number} */
const unkept = ({ heap, session }, step) => (votesOnGroups(session, step) ? heap.value.groups.filter(({ draft, ideas }) => draft && ideas.length).length : 0);

/** @param {Desk["session"]} session @param {Step} step */
function votesOnGroups({ boards: { room } }, { id, kind }) {
  const vote = kind === "vote" ? room.get(`vote/${id}`) : undefined;
  return vote?.about === "groups" && vote.method !== "pulse" && vote.method !== "word";
}
