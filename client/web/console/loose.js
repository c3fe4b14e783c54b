// The ideas that lie in no group, as a list to file away: by ticking them, or by one press on what the machine suggests.

/** @import {Desk} from "./desk.js" */
/** @import {Idea} from "./groups.js" */
import { useState } from "preact/hooks";
import { useCalm } from "./calm.js";
import { Search, UndoButton } from "./centre.js";
import { make, takeBack } from "./clustering.js";
import { cut, reason, told } from "./guesses.js";
import { html } from "./html.js";
import { IdeaList } from "./ideas.js";
import { lies } from "./lies.js";
import { Suggested } from "./suggested.js";
import { TitleField } from "./titlefield.js";

/** @param {{ desk: Desk }} props */
export function LooseIdeas({ desk }) {
  const { t, shown, heap, asked, known } = desk, { loose } = shown.value;
  const [kept, calm] = useCalm(loose, asked.value), gone = new Map(kept.filter((each) => each.gone).map(({ item }) => [item.id, lies(desk, item)]));
  const [naming, name] = useState(/** @type {{ idea: string, other: Idea } | null} */ (null));
  const hints = new Map(desk.session.boards.room.all("hint"));
  /** @param {Idea} idea @returns {import("./ideas.js").Along} */
  const along = (idea) => {
    const record = hints.get(idea.id), pairing = naming?.idea === idea.id ? naming.other : null;
    if (!record && !pairing) return NOTHING;
    const hint = reason(record, known.value);
    return { key: `${told(hint)} ${pairing?.id ?? ""}`, below: () => pairing
      ? html`<${TitleField} label=${t("console-pair-title", { text: cut(pairing.text) })} action=${t("console-create")} cancel=${t("console-cancel")} value=${cut(idea.text)}
          onSave=${(/** @type {string} */ title) => { name(null); make(desk, title, [idea.id, pairing.id]); }} onCancel=${() => name(null)} />`
      : html`<${Suggested} desk=${desk} idea=${idea} hint=${hint} pair=${(/** @type {Idea} */ other) => name({ idea: idea.id, other })} />` };
  };
  return html`
    <section class="loose" aria-labelledby="loose-title">
      <div class="bar-top">
        <h2 id="loose-title">${t("console-loose", { ideas: loose.length })}</h2>
        <${Search} desk=${desk} />
        <${UndoButton} desk=${desk} back=${() => takeBack(desk)} />
      </div>
      ${kept.length
        ? html`<p class="how">${t("console-loose-how")}</p><${IdeaList} desk=${desk} ideas=${kept.map(({ item }) => item)} label=${t("console-view-loose")} along=${along} gone=${gone} calm=${calm} />`
        : html`<p class="empty">${t(asked.value ? "console-found-nothing" : heap.value.count ? "console-all-filed" : "console-no-ideas")}</p>`}
    </section>`;
}

/** @type {import("./ideas.js").Along} */
const NOTHING = { key: "" };
