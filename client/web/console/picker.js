// The field that chooses a group by a few letters, or makes one of that name: a combobox as WAI-ARIA describes it (APG, list autocomplete).

/** @import {Desk} from "./desk.js" */
/** @import {Group} from "./groups.js" */
import { useRef, useState } from "preact/hooks";
import { TITLE_MAX } from "../core/bounds.js";
import { html, icon } from "./html.js";
import { matches } from "./search.js";

/** Groups used lately come first: ideas that follow each other often go to the same place. @type {string[]} */
let lately = [];

/** @typedef {{ group: Group } | { title: string }} Choice */

/** @param {{ desk: Desk, groups: Group[], onPick: (group: Group) => void, onMake: (title: string) => void }} props */
export function Picker({ desk, groups, onPick, onMake }) {
  const { t, show } = desk;
  const [text, type] = useState(""), [open, unfold] = useState(false), [at, move] = useState(0);
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const title = text.trim();
  const found = groups.filter((group) => !title || matches(group.title, title)).sort((a, b) => recent(b.id) - recent(a.id));
  /** @type {Choice[]} */
  const choices = found.map((group) => ({ group }));
  if (title && !groups.some((group) => group.title === title)) choices.push({ title });
  /** @param {Choice | undefined} choice */
  const take = (choice) => {
    if (!choice) return;
    type("");
    unfold(false);
    if ("group" in choice) {
      lately = [choice.group.id, ...lately.filter((id) => id !== choice.group.id)];
      onPick(choice.group);
    } else onMake(choice.title);
  };
  /** @param {number} to */
  const moveTo = (to) => {
    const next = (to + choices.length) % choices.length;
    unfold(true);
    move(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") moveTo(at + (event.key === "ArrowDown" ? 1 : -1));
    else if (event.key === "Enter") { if (open) take(choices[at]); else unfold(true); }
    else if (event.key === "Escape" && open) { event.stopPropagation(); unfold(false); type(""); }
    else return;
    event.preventDefault();
  };
  return html`
    <div class="picker" onFocusOut=${() => unfold(false)}>
      <label class="picker-field">${icon("group")}<span class="visually-hidden">${t("console-file-into")}</span>
        <input id="picker" role="combobox" aria-expanded=${open ? "true" : "false"} aria-controls="picker-list" aria-autocomplete="list"
          aria-activedescendant=${open && choices[at] ? `choice-${at}` : null} autocomplete="off" maxlength=${TITLE_MAX}
          placeholder=${t("console-file-into")} value=${text} onKeyDown=${key} onFocus=${() => unfold(true)} onClick=${() => unfold(true)}
          onInput=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ event) => { type(event.currentTarget.value); move(0); unfold(true); }} /></label>
      <ul class="picker-list" id="picker-list" role="listbox" aria-label=${t("console-view-groups")} hidden=${!open || !choices.length} ref=${list}>
        ${choices.map((choice, index) => html`
          <li key=${"group" in choice ? choice.group.id : "new"} id=${`choice-${index}`} role="option" aria-selected=${index === at ? "true" : "false"}
            onMouseDown=${(/** @type {MouseEvent} */ event) => event.preventDefault()} onClick=${() => take(choice)}>
            ${"group" in choice
              ? html`<span>${show(choice.group.title)}</span><span class="picker-count">${t("console-number", { n: choice.group.ideas.length })}</span>`
              : html`${icon("plus")}<span>${t("console-make-named", { title: choice.title })}</span>`}
          </li>`)}
      </ul>
    </div>`;
}

/** @param {string} id */
const recent = (id) => (lately.includes(id) ? lately.length - lately.indexOf(id) : 0);
