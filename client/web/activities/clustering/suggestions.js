// Where the ideas of a tray may belong, as far as this screen knows the groups and ideas that are named. Pure.

/** @import { HintRecord } from "../../wire.d.ts" */
/** @import { Group, Laid, View } from "./view.js" */
import { TITLE_MAX, tidy } from "../../core/bounds.js";

/** Words of a proposed title: two phrases, as the titles of the machine. */
const TITLE_WORDS = 2;

/**
 * An idea of the tray and where it may belong: `groups`, likeliest first; or, when there are none, `partners`, ideas of the tray
 * that may go with it. `nearest` and `words` are the reason.
 * @typedef {{ note: Laid, groups: Group[], partners: Laid[], nearest: Laid | null, words: readonly string[] }} Suggestion
 */

/**
 * Suggestions for the ideas of the tray, in their order. What was named and is gone is left out.
 * @param {View} lies
 * @param {[string, HintRecord][]} hints by idea
 * @param {ReadonlySet<string>} later ideas whose suggestions are not wanted now
 * @returns {Suggestion[]}
 */
export function suggestions(lies, hints, later) {
  const told = new Map(hints), groups = new Map(lies.groups.map((group) => [group.id, group])), loose = new Map(lies.loose.map((note) => [note.id, note]));
  const there = new Map([...lies.loose, ...lies.groups.flatMap(({ notes }) => notes)].map((note) => [note.id, note]));
  return lies.loose.flatMap((note) => {
    const hint = told.get(note.id);
    if (!hint || later.has(note.id)) return [];
    const { clusters = [], near = [], words = [] } = hint, others = near.filter((id) => id !== note.id);
    const found = clusters.flatMap((id) => groups.get(id) ?? []), partners = found.length > 0 ? [] : others.flatMap((id) => loose.get(id) ?? []);
    const nearest = others.flatMap((id) => there.get(id) ?? [])[0] ?? null;
    return found.length + partners.length > 0 ? [{ note, groups: found, partners, nearest, words }] : [];
  });
}

/** A first title for a group of two ideas: the words they share, or the shorter of the two. Begins with a capital. @param {Suggestion} suggestion @param {Laid} partner */
export function titleOf(suggestion, partner) {
  const [first, ...rest] = found(suggestion, partner);
  return [first.toUpperCase(), ...rest].join("");
}

/** @param {Suggestion} suggestion @param {Laid} partner */
function found({ note, words }, partner) {
  if (words.length > 0) return words.slice(0, TITLE_WORDS).join(" · ");
  const [shorter] = [note.text, partner.text].map(tidy).sort((a, b) => a.length - b.length);
  if ([...shorter].length <= TITLE_MAX) return shorter;
  return [...shorter].slice(0, TITLE_MAX).join("").replace(/\s+\S*$/u, "");
}
