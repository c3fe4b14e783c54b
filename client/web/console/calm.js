// A list that stays still under a hand: what is done leaves it only once nobody is on it any more, so that the next press meets what was aimed at.

import { useEffect, useRef, useState } from "preact/hooks";

/** How long after the last touch or key a hand is taken for gone. A pointer that rests on the list is a hand all the same. */
export const STILL_MS = 3_000;

/** `gone`: no longer in the list, and kept in its place for the moment. @template T @typedef {{ item: T, gone: boolean }} Kept */

/**
 * The list as it is shown: with a hand on it everything keeps its place, and what is new comes last.
 * @template {{ id: string }} T
 * @param {Kept<T>[]} shown what was shown before
 * @param {T[]} list what there is now
 * @param {boolean} hand whether somebody is on it
 * @returns {Kept<T>[]}
 */
export function still(shown, list, hand) {
  if (!hand) return list.map((item) => ({ item, gone: false }));
  const now = new Map(list.map((item) => [item.id, item])), before = new Set(shown.map(({ item }) => item.id));
  return [
    ...shown.map(({ item }) => ({ item: now.get(item.id) ?? item, gone: !now.has(item.id) })),
    ...list.filter(({ id }) => !before.has(id)).map((item) => ({ item, gone: false })),
  ];
}

/**
 * @template {{ id: string }} T
 * @param {T[]} list
 * @param {string} topic what the list is about: with another one (other words looked for) it is another list
 * @returns {[Kept<T>[], Record<string, (event: any) => void>]} the list as it is shown, and what its element listens to
 */
export function useCalm(list, topic) {
  const shown = useRef(/** @type {{ topic: string, kept: Kept<T>[] }} */ ({ topic, kept: [] }));
  const inside = useRef(false), timer = useRef(/** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined));
  const [hand, lay] = useState(false);
  const leaveSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => { if (!inside.current) lay(false); }, STILL_MS);
  };
  const touch = () => { lay(true); leaveSoon(); };
  useEffect(() => () => clearTimeout(timer.current), []);
  shown.current = { topic, kept: still(shown.current.kept, list, hand && shown.current.topic === topic) };
  return [shown.current.kept, {
    onPointerEnter: (/** @type {PointerEvent} */ event) => { if (event.pointerType === "mouse") inside.current = true; touch(); },
    onPointerLeave: () => { inside.current = false; leaveSoon(); },
    onPointerDown: touch, onFocusIn: touch, onKeyUp: touch,
  }];
}
