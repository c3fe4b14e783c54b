// What the hands do to the page: the keyboard of a tablet that covers it, and a tablet nobody touches.

const LOW_PX = 480; // Under this height, with a field in use, everything but the note and its button folds away.
const IDLE_MS = 90_000;

/**
 * Sets `data-folded` on the page and the height that is really seen (`--seen`), following the visual viewport.
 * @param {HTMLElement} page
 */
export function followKeyboard(page) {
  const seen = window.visualViewport;
  const look = () => {
    const height = seen ? seen.height * seen.scale : window.innerHeight;
    const writing = document.activeElement?.matches("textarea") ?? false;
    page.toggleAttribute("data-folded", writing && height < LOW_PX);
    page.style.setProperty("--seen", `${Math.round(height)}px`);
  };
  seen?.addEventListener("resize", look);
  window.addEventListener("resize", look);
  document.addEventListener("focusin", look);
  // Waiting for the next focus: a tap from one control to another must not fold and unfold.
  document.addEventListener("focusout", () => setTimeout(look, 80));
  look();
}

/** Calls `act` when nothing was touched, typed or focused for 90 s. @param {() => void} act */
export function whenIdle(act) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const again = () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, IDLE_MS);
  };
  for (const sign of ["pointerdown", "keydown", "input", "focusin", "scroll"]) document.addEventListener(sign, again, { passive: true, capture: true });
  again();
}
