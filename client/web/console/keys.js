// The keys of the console, and the list of them under « ? ». None works while somebody types; all can be turned off (WCAG 2.1.4).

/** @import {Desk} from "./desk.js" */
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { recall, remember } from "../core/vault.js";
import { merge, takeBack } from "./clustering.js";
import { pass } from "./course.js";
import { html } from "./html.js";
import { hold } from "./topbar.js";

const KEPT = "console keys";

/** @type {[string, string, (desk: Desk) => void][]} */
const KEYS = [
  [" ", "pause", hold],
  ["ArrowRight", "next", next],
  ["m", "merge", mergeTicked],
  ["g", "file", () => focus("picker")],
  ["k", "keep", () => press("K")],
  ["x", "refuse", () => press("X")],
  ["a", "adopt", () => press("A")],
  ["l", "pin", () => press("L")],
  ["w", "why", () => press("W")],
  ["1", "first", () => press("1")],
  ["2", "second", () => press("2")],
  ["3", "third", () => press("3")],
  ["t", "sorting", (desk) => desk.go({ at: "sorting" })],
  ["z", "undo", (desk) => { takeBack(desk); }],
  ["/", "search", (desk) => { if (desk.view.peek().at !== "loose") desk.go({ at: "groups" }); requestAnimationFrame(() => focus("search")); }],
  ["Escape", "untick", (desk) => { if (desk.pending.now.peek()) desk.pending.cancel(); else desk.ticks.none(); }],
  ["?", "help", (desk) => { desk.keys.help.value = true; }],
];

export function createKeys() {
  const on = signal(recall(KEPT, true));
  return {
    on, help: signal(false),
    /** @param {boolean} is */
    turn(is) { on.value = is; remember(KEPT, is); },
  };
}

/** @param {Desk} desk @returns {() => void} stop listening */
export function listen(desk) {
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !(desk.keys.on.peek() || event.key === "Escape")) return;
    const target = /** @type {Element} */ (event.target);
    if (document.querySelector("dialog[open]") || busy(target, event.key)) return;
    const said = name(event), found = KEYS.find(([key]) => key === said);
    if (!found) return;
    event.preventDefault();
    found[2](desk);
  };
  document.addEventListener("keydown", key);
  return () => document.removeEventListener("keydown", key);
}

/** What a key is called in the list. The row of digits gives signs on a French keyboard: there the key counts, not the sign. @param {KeyboardEvent} event */
function name(event) {
  const digit = event.shiftKey ? null : /^Digit([1-3])$/.exec(event.code);
  return digit?.[1] ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

/** Whether the element under the focus needs the key for itself. @param {Element} target @param {string} key */
function busy(target, key) {
  if (target.closest("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])")) return true;
  if (key === " ") return !!target.closest("button, a, input, summary");
  return key.startsWith("Arrow") && !!target.closest("input[type=radio], [role=listbox]");
}

/** @param {Desk} desk */
function next(desk) {
  const { next: step } = desk.agenda.peek();
  if (!step || desk.pending.now.peek()) return;
  if (desk.pending.twice(`pass ${step.id}`)) pass(desk, step);
}

/** @param {Desk} desk */
function mergeTicked(desk) {
  const ticked = desk.ticks.groups.peek();
  merge(desk, desk.heap.peek().groups.filter(({ id }) => ticked.has(id)));
}

/**
 * Press what answers to a key: in the row or the card under the focus (in the line of a table, also when the focus is in what it
 * opened), or at the head of what is open.
 * @param {string} key
 */
function press(key) {
  const named = `[aria-keyshortcuts="${key}"]`, at = document.activeElement?.closest(".centre :is(li, tbody tr)");
  const line = at?.closest(".board-open")?.previousElementSibling, item = line ?? at;
  const found = item ? item.querySelector(named) : document.querySelector(`.centre .opened-do ${named}`);
  if (found instanceof HTMLElement) found.click();
}

/** @param {string} id */
const focus = (id) => document.getElementById(id)?.focus();

/** @param {{ desk: Desk }} props */
export function KeyList({ desk }) {
  const { t, keys } = desk, dialog = useRef(/** @type {HTMLDialogElement | null} */ (null)), open = keys.help.value;
  useEffect(() => { if (open) dialog.current?.showModal(); }, [open]);
  return html`
    <dialog class="dialog" ref=${dialog} aria-labelledby="keys-title" onClose=${() => { keys.help.value = false; }}>
      <h2 id="keys-title">${t("console-keys")}</h2>
      <dl class="key-list">${KEYS.map(([, name]) => html`<div key=${name}><dt><kbd>${t(`console-key-${name}`)}</kbd></dt><dd>${t(`console-key-${name}-does`)}</dd></div>`)}</dl>
      <label class="option"><input type="checkbox" checked=${keys.on.value} onChange=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ event) => keys.turn(event.currentTarget.checked)} />
        <span>${t("console-keys-on")}</span></label>
      <div class="row row-end"><button class="button" onClick=${() => dialog.current?.close()}>${t("console-dismiss")}</button></div>
    </dialog>`;
}
