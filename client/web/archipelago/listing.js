// The archipelago in words, for those who do not see it: a list kept up to date beside the picture.

/** @import {Picture} from "./picture.js" */

/**
 * @param {HTMLElement} host
 */
export function createListing(host) {
  const list = document.createElement("ul");
  list.className = "visually-hidden";
  host.append(list);
  return {
    /** Group, whether its title is a draft, count (or votes, college by college), themes, the idea that stands for it. @param {Picture} picture */
    show({ islands, loose, words }) {
      const lines = islands.map(({ title, draft, stands, marks, votes }) => {
        const head = draft ? [title, words.draft] : [title];
        if (votes) return [...head, words.votes(votes.total), ...votes.colleges.map(({ name, value }) => `${name} ${value}`)];
        return [...head, words.ideas(marks.length), ...byName(marks, words), ...(stands ? [stands] : [])];
      });
      if (loose.length > 0) lines.push([words.looseTitle, words.ideas(loose.length), ...byName(loose, words)]);
      lines.forEach(([title, ...rest], i) => {
        const item = list.children[i] ?? list.appendChild(document.createElement("li")), text = `${title} – ${rest.join(", ")}`;
        if (item.textContent !== text) item.textContent = text;
      });
      while (list.children.length > lines.length) list.lastElementChild?.remove();
    },
  };
}

/**
 * How many of each theme; nothing where themes have no names, as where people are counted.
 * @param {{ theme: number | null }[]} marks
 * @param {Picture["words"]} words
 */
function byName(marks, words) {
  /** @type {Map<number | null, number>} */
  const counts = new Map();
  for (const { theme } of marks) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts].sort((a, b) => (a[0] ?? 99) - (b[0] ?? 99)).flatMap(([theme, n]) => (words.theme(theme) ? [`${words.theme(theme)} ${n}`] : []));
}
