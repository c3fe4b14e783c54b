// Marks in flight: a few elements of their own, along a low arc, shrinking, then one ring where they land.
// Flights pass under titles: their layer lies between land and words.

/** @import {Mark, Point} from "./picture.js" */
import { mark as markOf } from "./symbol.js";

export const FLIGHT_MS = 1000;
const RING_MS = 900;
/** Elements in the air at once; beyond, ideas appear where they belong. */
const ALOFT_MAX = 24;
/** Points of the arc given to the browser. */
const STEPS = 14;

/**
 * One departure: marks at their places round the middle of the island, going to where the island stands. `starts`: where each of
 * them lies now, when it does not come from `from`.
 * @typedef {{ marks: { mark: Mark, at: Point, start?: Point }[], from: Point, to: Point, size: number, startSize: number, paper: boolean, delay: number, landed: () => void }} Departure
 */

/** @param {HTMLElement} layer */
export function createFlights(layer) {
  /** @type {Set<{ animation: Animation, end: () => void }>} */
  const aloft = new Set();

  let quiet = false;

  /** @param {Point} at @param {number} size */
  function ring({ x, y }, size) {
    if (quiet) return;
    const element = document.createElement("div");
    element.className = "arch-ring";
    Object.assign(element.style, { width: `${size * 3}px`, height: `${size * 3}px`, left: `${x - size * 1.5}px`, top: `${y - size * 1.5}px` });
    layer.append(element);
    const animation = element.animate([{ transform: "scale(.3)", opacity: 0.9 }, { transform: "scale(1)", opacity: 0 }], { duration: RING_MS, easing: "ease-out", fill: "both" });
    keep(animation, () => element.remove());
  }

  /** @param {Animation} animation @param {() => void} act */
  function keep(animation, act) {
    const flight = { animation, end: () => { if (aloft.delete(flight)) act(); } };
    aloft.add(flight);
    animation.onfinish = flight.end;
  }

  return {
    /**
     * @param {Departure} departure
     * @returns {boolean} false when the air is full: the caller shows the marks at once
     */
    depart({ marks, from, to, size, startSize, paper, delay, landed }) {
      if (aloft.size >= ALOFT_MAX) return false;
      const middle = { x: mean(marks.map(({ at }) => at.x)), y: mean(marks.map(({ at }) => at.y)) };
      const element = document.createElement("div");
      element.className = "arch-flight";
      for (const { mark, at, start } of marks) {
        const symbol = markOf(mark.theme, size, paper), x = at.x - middle.x, y = at.y - middle.y;
        Object.assign(symbol.style, { left: `${x}px`, top: `${y}px` });
        element.append(symbol);
        if (start) gather(symbol, { x: ((start.x - from.x) * size) / startSize - x, y: ((start.y - from.y) * size) / startSize - y }, delay);
      }
      layer.append(element);
      const end = { x: to.x + middle.x, y: to.y + middle.y };
      const animation = element.animate(arc(from, end, startSize / size, marks.some(({ start }) => start)), { duration: FLIGHT_MS, delay, easing: "cubic-bezier(.6, 0, .2, 1)", fill: "both" });
      keep(animation, () => {
        element.remove();
        landed();
        ring(end, marks.length > 1 ? size * 2 : size);
      });
      return true;
    },
    /** Everyone lands now, without a ring: the view is about to change. */
    land() {
      quiet = true;
      for (const { animation, end } of [...aloft]) { end(); animation.cancel(); }
      quiet = false;
    },
  };
}

/**
 * A mark of a flock begins where it lay and closes up on the way. Its flock moves it as a whole.
 * @param {Element} symbol @param {Point} off how far it lies from its place in the flock @param {number} delay
 */
function gather(symbol, off, delay) {
  symbol.animate([{ translate: `${off.x.toFixed(1)}px ${off.y.toFixed(1)}px` }, { translate: "0 0" }], { duration: FLIGHT_MS, delay, easing: "cubic-bezier(.6, 0, .2, 1)", fill: "both" });
}

/**
 * Keyframes of a low arc, shrinking on the way.
 * @param {Point} from @param {Point} to @param {number} scale @param {boolean} seen whether what flies was seen where it starts
 * @returns {Keyframe[]}
 */
function arc(from, to, scale, seen) {
  const far = Math.hypot(to.x - from.x, to.y - from.y), top = { x: (from.x + to.x) / 2, y: Math.min(from.y, to.y, (from.y + to.y) / 2 - far * 0.12) };
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const t = i / STEPS, u = 1 - t;
    const x = u * u * from.x + 2 * u * t * top.x + t * t * to.x, y = u * u * from.y + 2 * u * t * top.y + t * t * to.y;
    return { transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${(scale * u + t).toFixed(3)})`, opacity: i === 0 && !seen ? 0 : 1 };
  });
}

/** @param {number[]} numbers */
const mean = (numbers) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
