// One group, open: its name, its themes, its ideas to read and to tick.

/** @import {Desk} from "./desk.js" */
import { useEffect, useRef, useState } from "preact/hooks";
import { MixLegend } from "./cards.js";
import { UndoButton } from "./centre.js";
import { dissolve, rename, takeBack } from "./clustering.js";
import { html, icon } from "./html.js";
import { IdeaList } from "./ideas.js";
import { TitleField } from "./titlefield.js";

/** @param {{ desk: Desk, id: string }} props */
export function OpenGroup({ desk, id }) {
  const { t, heap } = desk, group = heap.value.groups.find((each) => each.id === id);
  const [naming, name] = useState(false), title = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => title.current?.focus(), []);
  const back = html`<button class="button back" onClick=${() => desk.go({ at: "groups" })}>${icon("arrow-left")}<span>${t("console-all-groups")}</span></button>`;
  if (!group) return html`<section class="opened">${back}<p class="empty">${t("console-group-gone")}</p></section>`;
  return html`
    <section class="opened" aria-labelledby="opened-title">
      <div class="bar-top">
        ${back}
        <span class="grow"></span>
        <button class="button" onClick=${() => name(true)}>${icon("pencil")}<span>${t("console-rename")}</span></button>
        <button class="button" onClick=${() => { desk.go({ at: "groups" }); dissolve(desk, group); }}>${icon("ungroup")}<span>${t("console-dissolve")}</span></button>
        <${UndoButton} desk=${desk} back=${() => takeBack(desk)} />
      </div>
      <h2 id="opened-title" class="opened-title" tabindex="-1" ref=${title}>${desk.title(group.title)} <span class="count">${t("console-number", { n: group.ideas.length })}</span></h2>
      ${naming && html`<${TitleField} label=${t("console-group-title")} action=${t("console-rename")} cancel=${t("console-cancel")} value=${group.title}
        onSave=${(/** @type {string} */ next) => { name(false); rename(desk, group, next); }} onCancel=${() => name(false)} />`}
      <${MixLegend} mix=${group.mix} none=${t("console-no-theme")} />
      ${group.ideas.length ? html`<${IdeaList} desk=${desk} ideas=${group.ideas} label=${group.title} />` : html`<p class="empty">${t("console-empty-group-how")}</p>`}
    </section>`;
}
