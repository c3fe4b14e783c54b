// One quiet line when the server does not answer. The picture stays as it was: never an error page on the wall.

import { element, write } from "./element.js";

/** A link that comes back within this time was never away. */
export const PATIENCE_MS = 3000;

/**
 * @param {HTMLElement} host
 * @returns {{ show: (words: string | null) => void, destroy: () => void }} null: all is well
 */
export function createMessage(host) {
  const line = element(host, "span", "message");
  line.setAttribute("role", "status");
  /** @type {ReturnType<typeof setTimeout> | null} */
  let waiting = null;
  let wanted = "";
  const rest = () => { if (waiting) clearTimeout(waiting); waiting = null; };
  return {
    show(words) {
      wanted = words ?? "";
      if (!wanted) { rest(); write(line, ""); }
      else if (line.textContent) write(line, wanted);
      else waiting ??= setTimeout(() => { waiting = null; write(line, wanted); }, PATIENCE_MS);
    },
    destroy() { rest(); line.remove(); },
  };
}
