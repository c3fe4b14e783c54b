// A question over the page: the browser's own modal dialog, which keeps the focus and closes on Escape.

import { useEffect, useRef } from "preact/hooks";

import { html } from "../core/html.js";
import { t } from "../core/words.js";
import { iconButton } from "./button.js";

/** @param {{ title: string, onclose: () => void, fixed?: boolean, children?: any }} props `fixed`: only its own buttons close it */
export function Dialog({ title, onclose, fixed = false, children }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => before instanceof HTMLElement && before.isConnected && before.focus();
  }, []);
  return html`<dialog class="dialog" ref=${dialog} aria-labelledby="dialog-title" onClose=${() => fixed || onclose()} onCancel=${(/** @type {Event} */ event) => fixed && event.preventDefault()}>
    <div class="dialog-head"><h2 id="dialog-title">${title}</h2>${!fixed && iconButton({ icon: "x", words: t("close"), onclick: onclose })}</div>
    ${children}
  </dialog>`;
}
