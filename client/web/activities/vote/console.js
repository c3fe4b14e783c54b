// The vote on the console: how people vote, how many have, showing the result, a second round, paper ballots; the plan of one that is ahead.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
/** @import {VoteRecord} from "../../wire.d.ts" */
import { Bar } from "../../console/bars.js";
import { html, icon } from "../../console/html.js";
import { Soon } from "../../console/steps.js";
import { Papers } from "./papers.js";
import { ruleOf } from "./reading.js";
import { Results } from "./results/table.js";
import { Settings } from "./settings.js";

export const styled = true;

/** @param {Desk} desk @param {Boards} boards @param {Here} here */
export function console(desk, boards, { id, phase }) {
  const { t, people } = desk, { room, desk: own } = boards;
  const vote = room.get(`vote/${id}`), tally = room.get(`tally/${id}`), { voted = 0, paper = 0 } = room.get(`turnout/${id}`) ?? {}, planned = own.get(`planned/${id}`)?.planned;
  if (!vote) return null;
  const ahead = phase.status === "ahead", second = (vote.round ?? 1) > 1;
  // The console says things in its own way; a ballot wants to know what became of each mark.
  const kit = { ...desk, say: desk.session.say };
  return html`
    <section class="panel" aria-labelledby=${`turnout-${id}`}>
      <h3 id=${`turnout-${id}`}>${t(ahead ? "vote-plan" : second ? "vote-turnout-second" : "vote-turnout")}</h3>
      <p class="how">${rule(desk, vote)}</p>
      ${!ahead && html`<p><${Bar} value=${voted} most=${Math.max(people.value, voted)} words=${t("vote-voted", { voted, people: Math.max(people.value, voted) })} /></p>
        ${paper > 0 && html`<p class="row">${icon("file-text")}<span>${t("vote-voted-paper", { paper })}</span></p>`}`}
      ${!ahead && !desk.ended.value && html`<${Reveal} desk=${desk} id=${id} vote=${vote} voted=${voted} />`}
    </section>
    ${ahead && planned && !desk.ended.value && html`<${Settings} key=${id} desk=${desk} planned=${planned} />`}
    ${!ahead && !vote.revealed && !desk.ended.value && html`<details class="panel bal-fold"><summary>${icon("file-text")}<span>${t("vote-papers-title")}</span>${icon("chevron-down")}</summary><${Papers} kit=${kit} boards=${boards} phase=${id} vote=${vote} /></details>`}
    ${tally && html`<${Results} desk=${desk} id=${id} vote=${vote} tally=${tally} first=${!vote.revealed} />`}`;
}

/** What people are asked, in a sentence or two. @param {Desk} desk @param {VoteRecord} vote */
function rule({ t, show }, vote) {
  const figures = { cap: vote.cap ?? 1, budget: vote.budget ?? 0, step: vote.step ?? 1, unit: show(vote.unit ?? ""), levels: vote.levels ?? 5 };
  const alone = vote.method === "pulse" || vote.method === "word", many = vote.options?.length ?? 0;
  return [
    t(ruleOf(vote), figures),
    ...(alone || many === 0 ? [] : [t(`vote-about-${vote.about}-many`, { n: many })]),
    ...((vote.sharers ?? 1) > 1 ? [t("vote-shared", { sharers: vote.sharers ?? 1 })] : []),
    ...(vote.own === false ? [t("vote-not-own")] : []),
  ].join(" ");
}

/** @param {{ desk: Desk, id: string, vote: VoteRecord, voted: number }} props */
function Reveal({ desk, id, vote, voted }) {
  const { t, pending } = desk, round = vote.round ?? 1, key = `reveal ${id} ${round}`;
  if (pending.now.value?.key === key) return html`<${Soon} desk=${desk} />`;
  if (!vote.revealed) {
    const reveal = () => pending.start({ key, text: t("vote-reveal-soon"), go: () => { desk.say("reveal_votes", { phase: id }, { told: t("vote-revealed") }); } });
    if (voted < 2) return html`<p>${t(voted ? "vote-reveal-one" : "vote-reveal-none")}</p>`;
    return html`<p>${t((vote.rounds ?? 1) > round ? "vote-reveal-what-first" : "vote-reveal-what", { voted })}</p>
      <div class="row"><button class="button button-main-s" onClick=${reveal}>${icon("eye")}<span>${t("vote-reveal")}</span></button></div>`;
  }
  if ((vote.rounds ?? 1) <= round) return null;
  const again = () => desk.say("open_round", { phase: id, round: 2 }, { told: t("vote-second-open") });
  return html`<p>${t("vote-second-what")}</p><div class="row"><button class="button button-main-s" onClick=${again}>${icon("repeat")}<span>${t("vote-second-start")}</span></button></div>`;
}
