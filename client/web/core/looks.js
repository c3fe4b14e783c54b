// How this device shows things: the size of its text. Kept on the device; the sizes themselves are in tokens.css.

import { signal } from "@preact/signals";

import { recall, remember } from "./vault.js";

const SIZES = ["", "grand", "tres-grand"];
const KEY = "text";

/** The step of the Aa button: 0, 1 or 2. @type {import("@preact/signals").Signal<number>} */
export const textStep = signal(recall(KEY, 0));

/** One step larger, or back to the first. */
export function nextTextStep() {
  textStep.value = (textStep.peek() + 1) % SIZES.length;
  remember(KEY, textStep.peek());
  showLooks();
}

/** Put the size on the page. */
export function showLooks() {
  document.documentElement.dataset.text = SIZES[textStep.peek()] ?? "";
}
