// The suggestions one by one: an idea, the reason, up to three choices, or none. Whoever goes through them may stop at any time.

import { useEffect, useRef, useState } from "preact/hooks";

import { html } from "../../core/html.js";
import { following } from "./following.js";
import { putOff } from "./later.js";
import { Choices } from "./suggested.js";
import { titleOf } from "./suggestions.js";
import { TitleForm } from "./title.js";

/** @import { Kit } from "../../kit.d.ts" */
/** @import { Suggestion } from "./suggestions.js" */
/** @import { Laid } from "./view.js" */

/** @param {{ kit: Kit, place: string, found: Suggestion[], themes: Map<string, number>, titles: (cluster: string) => string, onclose: () => void }} props */
export function Review({ kit, place, found, themes, titles, onclose }) {
  const { ui, t } = kit;
  const [passed, setPassed] = useState(/** @type {ReadonlySet<string>} */ (new Set()));
  const [at, setAt] = useState(/** @type {string | null} */ (null));
  const [pairing, setPairing] = useState(/** @type {Laid | null} */ (null));
  const [wrong, setWrong] = useState("");
  /** What was done last. Said here, since nothing outside an open dialog is read out or can be pressed. */
  const [done, setDone] = useState(/** @type {{ words: string, undo?: () => void } | null} */ (null));
  const ahead = found.filter(({ note }) => !passed.has(note.id));
  // The idea under one's eyes stays while others come before it, and goes when somebody else has found its place.
  const now = ahead.find(({ note }) => note.id === at) ?? ahead[0];
  const id = now?.note.id ?? null;
  const idea = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    setAt(id);
    setPairing(null);
    idea.current?.focus();
  }, [id]);
  const pass = () => (setWrong(""), id && setPassed(new Set([...passed, id])));
  const acts = following(kit, place, (words, undo) => setDone({ words, undo }), setWrong);
  /** Taken back, an idea is looked at again. @param {() => void} undo */
  const back = (undo) => (setDone(null), undo(), setPassed(new Set([...passed].slice(0, -1))));
  const question = now && pairing && html`<${TitleForm} key=${pairing.id} kit=${kit} title=${titleOf(now, pairing)} making=${true} onclose=${() => setPairing(null)}
    ontitle=${(/** @type {string} */ title) => (void acts.gather([now.note, pairing], title), pass())} />`;
  return ui.dialog({
    title: t("clustering-review"),
    onclose,
    children: html`
      <p class="wrong" role="alert">${wrong}</p>
      <div class="review-done"><p role="status">${done?.words}</p>${done?.undo && ui.button({ words: t("undo"), look: "link", onclick: () => back(/** @type {() => void} */ (done.undo)) })}</div>
      ${now ? html`<div class="review">
        <p class="review-left">${t("clustering-review-left", { count: ahead.length })}</p>
        <blockquote ref=${idea} tabindex="-1" lang=${kit.written()}>${ui.mark(themes.get(now.note.theme ?? "") ?? null)}<span>${kit.show(now.note.text)}</span></blockquote>
        <${Reason} kit=${kit} suggestion=${now} titles=${titles} />
        ${question ?? html`
          <p class="review-ask">${t(now.groups.length > 0 ? "clustering-review-group" : "clustering-review-idea")}</p>
          <div class="stack review-choices"><${Choices} kit=${kit} suggestion=${now} onfile=${(/** @type {any} */ note, /** @type {any} */ group) => (void acts.file(note, group), pass())} ongather=${(/** @type {any} */ _, /** @type {Laid} */ partner) => setPairing(partner)} /></div>
          <div class="actions review-pass">
            ${ui.button({ words: t("clustering-later"), look: "quiet", icon: "clock", onclick: () => putOff(now.note.id) })}
            ${ui.button({ words: t("clustering-review-next"), icon: "arrow-right", onclick: pass })}
          </div>`}
      </div>` : html`<div class="review">
        <p role="status" ref=${idea} tabindex="-1">${t("clustering-review-done")}</p>
        <div class="actions">${ui.button({ words: t("close"), look: "main", onclick: onclose })}</div>
      </div>`}`,
  });
}

/** Why: the words in common, and the idea that is nearest. @param {{ kit: Kit, suggestion: Suggestion, titles: (cluster: string) => string }} props */
function Reason({ kit: { t, show, groupTitle, written }, suggestion: { nearest, words }, titles }) {
  const where = nearest?.cluster ? titles(nearest.cluster) : "";
  if (!nearest && words.length === 0) return null;
  return html`<ul class="reason">
    ${words.length > 0 && html`<li>${t("clustering-reason-words", { words: words.join(", ") })}</li>`}
    ${nearest && html`<li lang=${written()}>${where ? t("clustering-reason-in", { text: show(nearest.text), title: groupTitle(where) }) : t("clustering-reason-near", { text: show(nearest.text) })}</li>`}
  </ul>`;
}
