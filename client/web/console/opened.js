// One group, open: its name, its themes, its ideas to read and to tick; why the machine put some of them there, and saying yes or no to it.

/** @import {Desk} from "./desk.js" */
/** @import {Group, Idea} from "./groups.js" */
import { useEffect, useRef, useState } from "preact/hooks";
import { useCalm } from "./calm.js";
import { DraftTag, MixLegend, Told } from "./cards.js";
import { UndoButton } from "./centre.js";
import { dissolve, rename, takeBack } from "./clustering.js";
import { guessed } from "./groups.js";
import { reason, told } from "./guesses.js";
import { html, icon } from "./html.js";
import { IdeaList } from "./ideas.js";
import { lies } from "./lies.js";
import { keep, pin } from "./sorting.js";
import { LightButton } from "./standing.js";
import { TitleField } from "./titlefield.js";
import { Why, WhyButton } from "./why.js";

/** @param {{ desk: Desk, id: string }} props */
export function OpenGroup({ desk, id }) {
  const { t, heap } = desk, group = heap.value.groups.find((each) => each.id === id);
  const by = guessed(group?.ideas ?? []);
  const [naming, name] = useState(false), title = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => title.current?.focus(), []);
  const back = html`<button class="button back" onClick=${() => desk.go({ at: "groups" })}>${icon("arrow-left")}<span>${t("console-all-groups")}</span></button>`;
  if (!group) return html`<section class="opened">${back}<p class="empty">${t("console-group-gone")}</p></section>`;
  return html`
    <section class="opened" aria-labelledby="opened-title">
      <div class="bar-top">${back}<span class="grow"></span><${UndoButton} desk=${desk} back=${() => takeBack(desk)} /></div>
      ${group.draft && html`<p><${DraftTag} desk=${desk} /></p>`}
      <h2 id="opened-title" class=${group.draft ? "opened-title opened-draft" : "opened-title"} tabindex="-1" ref=${title}>${group.untitled ? html`<span class="untitled">${group.title}</span>` : desk.title(group.title)} <span class="count">${t("console-number", { n: group.ideas.length })}</span></h2>
      ${naming && html`<${TitleField} label=${t("console-group-title")} action=${t("console-rename")} cancel=${t("console-cancel")} value=${group.untitled ? "" : group.title}
        onSave=${(/** @type {string} */ next) => { name(false); rename(desk, group, next); }} onCancel=${() => name(false)} />`}
      <${MixLegend} mix=${group.mix} none=${t("console-no-theme")} />
      <${Told} desk=${desk} group=${group} />
      <div class="row opened-do">
        ${(group.draft || by > 0) && html`<button class="button" aria-keyshortcuts="K" onClick=${() => keep(desk, group).then((done) => { if (done) title.current?.focus(); })}>${icon("check")}<span>${t(group.draft ? "console-keep" : "console-keep-ideas", { ideas: by })}</span></button>`}
        <button class="button" onClick=${() => name(true)}>${icon("pencil")}<span>${t("console-rename")}</span></button>
        <button class="button" aria-keyshortcuts="L" title=${t(group.pinned ? "console-unpin-what" : "console-pin-what")} onClick=${() => pin(desk, group)}>${icon(group.pinned ? "lock-open" : "lock")}<span>${t(group.pinned ? "console-unpin-do" : "console-pin-do")}</span></button>
        ${(group.ideas.length > 0 || desk.session.boards.room.get("spotlight")?.item === group.id) && html`<${LightButton} desk=${desk} item=${group.id} />`}
        <button class="button" aria-keyshortcuts="X" onClick=${() => { desk.go({ at: "groups" }); dissolve(desk, group); }}>${icon("ungroup")}<span>${t(group.draft ? "console-refuse" : "console-dissolve")}</span></button>
      </div>
      ${group.ideas.length ? html`<${Members} desk=${desk} group=${group} />` : html`<p class="empty">${t("console-empty-group-how")}</p>`}
    </section>`;
}

/** The ideas, those the machine put there with their reason when it is asked for. @param {{ desk: Desk, group: Group }} props */
function Members({ desk, group }) {
  const [kept, calm] = useCalm(group.ideas, group.id), gone = new Map(kept.filter((each) => each.gone).map(({ item }) => [item.id, lies(desk, item)]));
  const [open, ask] = useState(/** @type {ReadonlySet<string>} */ (new Set())), whys = new Map(desk.session.boards.desk.all("why"));
  /** @param {Idea} idea @returns {import("./ideas.js").Along} */
  const along = (idea) => {
    if (!idea.guessed) return PLACED;
    const is = open.has(idea.id), why = reason(whys.get(idea.id), desk.known.value);
    const turn = () => ask((was) => { const next = new Set(was); if (!next.delete(idea.id)) next.add(idea.id); return next; });
    return {
      key: is ? `open ${group.title} ${told(why)}` : "guessed",
      beside: () => html`<${WhyButton} desk=${desk} idea=${idea} open=${is} ask=${turn} />`,
      below: () => is && html`<${Why} desk=${desk} idea=${idea} group=${group} why=${why} />`,
    };
  };
  return html`<${IdeaList} desk=${desk} ideas=${kept.map(({ item }) => item)} label=${group.title} along=${along} gone=${gone} calm=${calm} />`;
}

/** @type {import("./ideas.js").Along} */
const PLACED = { key: "" };
