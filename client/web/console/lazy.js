// Long lists are drawn a piece at a time: the next piece as its place comes into sight, or by its button.

/** @import {Desk} from "./desk.js" */
import { useEffect, useRef, useState } from "preact/hooks";
import { html } from "./html.js";

/** Rows of a piece: two screens full. */
export const PIECE = 40;

/**
 * How many of `all` rows are drawn, and what stands behind them while there are more.
 * @param {Desk} desk
 * @param {number} all
 * @returns {[number, any]}
 */
export function usePieces(desk, all) {
  const [drawn, draw] = useState(PIECE), place = useRef(/** @type {HTMLElement | null} */ (null)), left = all - drawn;
  const next = () => draw((now) => now + PIECE);
  useEffect(() => {
    if (left <= 0 || !place.current) return;
    const seeing = new IntersectionObserver((seen) => { if (seen.some(({ isIntersecting }) => isIntersecting)) next(); }, { rootMargin: "600px" });
    seeing.observe(place.current);
    return () => seeing.disconnect();
  }, [left > 0, drawn]);
  return [drawn, left > 0 && html`<p class="pieces" ref=${place}><button class="button" onClick=${next}>${desk.t("console-more-rows", { n: Math.min(left, PIECE) })}</button></p>`];
}
