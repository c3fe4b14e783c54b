// Where the focus goes when a press takes its own button away: to the next place to press in the same list or table, or to the heading.

/** What is pressed first in each item of such a list. */
const NEXT = "[data-next]";

/**
 * Do it; then see that the keyboard goes on where the eye is. Who has gone elsewhere meanwhile is left there.
 * @param {Event} event of the button in an item of a list, or in a line of a table
 * @param {Promise<unknown>} doing
 */
export async function onward(event, doing) {
  const item = /** @type {Element} */ (event.currentTarget).closest("li, tr"), list = item?.parentElement, index = item && list ? [...list.children].indexOf(item) : 0;
  if (!(await doing)) return;
  const go = () => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const rest = list?.isConnected ? [...list.children].slice(index) : [];
    const next = rest.map((each) => each.querySelector(NEXT)).find((each) => each) ?? list?.querySelector(NEXT) ?? document.getElementById("centre");
    if (next instanceof HTMLElement) next.focus();
  };
  // Twice: the patch that follows the answer is drawn in the frame after it.
  requestAnimationFrame(() => requestAnimationFrame(go));
}
