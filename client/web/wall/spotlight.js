// One idea or one group, large, over the picture, which is dimmed. What is no longer on the wall is no longer in the light.

/** @import {View} from "./views.js" */
import { element, write } from "../archipelago/element.js";
import { mark } from "../archipelago/symbol.js";
import { WITHHELD } from "../core/bounds.js";
import { typeset, typesetTitle } from "../core/typeset.js";
import { lang, t } from "../core/words.js";

/** Ideas of a group that are read beside its title; more would be too small to read. */
const READ_MAX = 5;

/** @typedef {{ title: string, quote: boolean, theme: number | null, from: string, ideas: { text: string, theme: number | null }[], more: string }} Lit */

/** What is in the light, in words; `null`: nothing. @param {View} view @returns {Lit | null} */
export function litOf({ lit, litWrites, notes, clusters, themes }) {
  if (!lit) return null;
  const order = new Map(themes.map(([id], place) => [id, place])), themeOf = (/** @type {string | null | undefined} */ theme) => (theme == null ? null : order.get(theme) ?? null);
  const note = notes.find(([id]) => id === lit)?.[1];
  if (note) {
    const theme = themeOf(note.theme);
    return { title: typeset(t("wall-quote", { text: note.text }), lang.value), quote: true, theme, from: theme === null ? "" : typeset(themes[theme][1].short, lang.value), ideas: [], more: "" };
  }
  const cluster = clusters.find(([id]) => id === lit)?.[1];
  if (!cluster) return null;
  const own = notes.filter(([, each]) => each.cluster === lit).sort(([, a], [, b]) => (a.slot ?? 0) - (b.slot ?? 0)), read = own.slice(0, READ_MAX);
  return {
    title: cluster.title === WITHHELD ? t("wall-untitled") : typesetTitle(cluster.title, lang.value), quote: false, theme: null,
    from: t("wall-ideas", { n: own.length, writes: litWrites }),
    ideas: read.map(([, { text, theme }]) => ({ text: typeset(text, lang.value), theme: themeOf(theme) })),
    more: own.length > read.length ? t("wall-lit-more", { n: own.length - read.length }) : "",
  };
}

/** Characters past which a quote is set smaller, and smaller again. */
const LONG = 90;
const LONGEST = 150;

/** @param {HTMLElement} stage @returns {{ show: (lit: Lit | null) => void }} */
export function createSpotlight(stage) {
  const root = element(stage, "section", "lit"), card = element(root, "div", "lit-card"), head = element(card, "div", "lit-head");
  const shape = element(head, "div", "lit-mark"), words = element(head, "div", "lit-words"), from = element(words, "p", "lit-from"), title = element(words, "h1", "lit-title");
  const list = element(card, "ul", "lit-ideas"), more = element(card, "p", "lit-more");
  root.hidden = true;
  return {
    show(lit) {
      root.hidden = lit === null;
      if (!lit) return;
      card.classList.toggle("lit-quote", lit.quote);
      card.classList.toggle("lit-long", lit.title.length > LONG);
      card.classList.toggle("lit-longest", lit.title.length > LONGEST);
      shape.replaceChildren(...(lit.quote ? [mark(lit.theme, 120)] : []));
      write(from, lit.from);
      write(title, lit.title);
      list.replaceChildren(...lit.ideas.map(({ text, theme }) => {
        const row = document.createElement("li");
        row.append(mark(theme, 38));
        element(row, "span", "lit-idea", text);
        return row;
      }));
      write(more, lit.more);
    },
  };
}
