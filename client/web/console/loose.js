// The ideas that lie in no group, as a list to file away.

/** @import {Desk} from "./desk.js" */
import { Search, UndoButton } from "./centre.js";
import { takeBack } from "./clustering.js";
import { html } from "./html.js";
import { IdeaList } from "./ideas.js";

/** @param {{ desk: Desk }} props */
export function LooseIdeas({ desk }) {
  const { t, shown, heap, asked } = desk, { loose } = shown.value;
  return html`
    <section class="loose" aria-labelledby="loose-title">
      <div class="bar-top">
        <h2 id="loose-title">${t("console-loose", { ideas: loose.length })}</h2>
        <${Search} desk=${desk} />
        <${UndoButton} desk=${desk} back=${() => takeBack(desk)} />
      </div>
      ${loose.length
        ? html`<p class="how">${t("console-loose-how")}</p><${IdeaList} desk=${desk} ideas=${loose} label=${t("console-view-loose")} />`
        : html`<p class="empty">${t(asked.value ? "console-found-nothing" : heap.value.count ? "console-all-filed" : "console-no-ideas")}</p>`}
    </section>`;
}
