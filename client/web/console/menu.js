// A panel that hangs from a button, and goes away by Escape, by a press elsewhere, or when the focus leaves it.

/** @import {ComponentChildren} from "preact" */
import { useEffect, useRef, useState } from "preact/hooks";
import { html, icon } from "./html.js";

/**
 * @param {{ name: string, sign: string, label?: string, children?: ComponentChildren }} props
 *   `name` says what the panel is; `label` is written on the button when there is room for it
 */
export function Menu({ name, sign, label, children }) {
  const [open, show] = useState(false);
  const box = useRef(/** @type {HTMLDivElement | null} */ (null)), button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  useEffect(() => {
    if (!open) return;
    const away = (/** @type {PointerEvent} */ event) => { if (!box.current?.contains(/** @type {Node} */ (event.target))) show(false); };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [open]);
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    show(false);
    button.current?.focus();
  };
  /** @param {FocusEvent} event */
  const blur = (event) => { if (event.relatedTarget && !box.current?.contains(/** @type {Node} */ (event.relatedTarget))) show(false); };
  return html`
    <div class="menu" ref=${box} onKeyDown=${key} onFocusOut=${blur}>
      <button class=${label ? "button" : "button button-icon"} ref=${button} aria-expanded=${open ? "true" : "false"} aria-label=${label ? null : name} title=${label ? null : name}
        onClick=${() => show(!open)}>${icon(sign)}${label && html`<span>${label}</span>`}</button>
      ${open && html`<div class="menu-panel" role="group" aria-label=${name}>${children}</div>`}
    </div>`;
}
