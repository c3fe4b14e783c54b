// Asks for the name of a group.

import { useState } from "preact/hooks";

import { TITLE_MAX, lengthOf } from "../../core/bounds.js";
import { html } from "../../core/html.js";

/** @import { Kit } from "../../kit.d.ts" */

/** @param {{ kit: Kit, title: string, making: boolean, count: number, onclose: () => void, ontitle: (title: string) => void }} props */
export function TitleAsked({ kit: { ui, t }, title, making, count, onclose, ontitle }) {
  const [typed, setTyped] = useState(title);
  const [wrong, setWrong] = useState("");
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const over = lengthOf(typed) - TITLE_MAX;
    if (over > 0) return setWrong(t("note-too-long", { over }));
    if (lengthOf(typed) === 0) {
      document.getElementById("group-title")?.focus();
      return setWrong(t("clustering-title-needed"));
    }
    ontitle(typed);
  };
  return ui.dialog({
    title: making ? t("clustering-new-of", { count }) : t("clustering-rename"),
    onclose,
    children: html`<form class="stack" onSubmit=${submit}>
      <div class="entry">
        <label for="group-title">${t("clustering-title")}</label>
        <input id="group-title" value=${typed} autocomplete="off" autofocus aria-describedby="group-wrong" onInput=${(/** @type {any} */ event) => (setTyped(event.currentTarget.value), setWrong(""))} />
        <p id="group-wrong" class="wrong" role="alert">${wrong}</p>
      </div>
      <div class="actions">
        ${ui.button({ words: t("cancel"), look: "quiet", onclick: onclose })}
        ${ui.button({ words: t(making ? "clustering-make" : "clustering-rename"), look: "main", icon: "check", submit: true })}
      </div>
    </form>`,
  });
}
