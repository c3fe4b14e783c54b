// Asks for the name of a group, over the page or within another question.

import { useEffect, useRef, useState } from "preact/hooks";

import { TITLE_MAX, lengthOf } from "../../core/bounds.js";
import { html } from "../../core/html.js";

/** @import { Kit } from "../../kit.d.ts" */

/** @param {{ kit: Kit, title: string, making: boolean, count: number, onclose: () => void, ontitle: (title: string) => void }} props */
export function TitleAsked({ kit, title, making, count, onclose, ontitle }) {
  return kit.ui.dialog({
    title: making ? kit.t("clustering-new-of", { count }) : kit.t("clustering-rename"),
    onclose,
    children: html`<${TitleForm} kit=${kit} title=${title} making=${making} onclose=${onclose} ontitle=${ontitle} />`,
  });
}

/** A title that stands there already is chosen whole: typing replaces it. @param {{ kit: Kit, title: string, making: boolean, onclose: () => void, ontitle: (title: string) => void }} props */
export function TitleForm({ kit: { ui, t }, title, making, onclose, ontitle }) {
  const [typed, setTyped] = useState(title);
  const [wrong, setWrong] = useState("");
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const over = lengthOf(typed) - TITLE_MAX;
    if (over > 0) return setWrong(t("note-too-long", { over }));
    if (lengthOf(typed) === 0) {
      field.current?.focus();
      return setWrong(t("clustering-title-needed"));
    }
    ontitle(typed);
  };
  return html`<form class="stack" onSubmit=${submit}>
    <div class="entry">
      <label for="group-title">${t("clustering-title")}</label>
      <input id="group-title" ref=${field} value=${typed} autocomplete="off" autofocus aria-describedby="group-wrong" onInput=${(/** @type {any} */ event) => (setTyped(event.currentTarget.value), setWrong(""))} />
      <p id="group-wrong" class="wrong" role="alert">${wrong}</p>
    </div>
    <div class="actions">
      ${ui.button({ words: t("cancel"), look: "quiet", onclick: onclose })}
      ${ui.button({ words: t(making ? "clustering-make" : "clustering-rename"), look: "main", icon: "check", submit: true })}
    </div>
  </form>`;
}
