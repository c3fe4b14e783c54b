// Proposals as a facilitator types them: one on a line, with what it costs after a semicolon. Pure.

/** @typedef {{ id: string, title: string, cost?: number }} Proposal */

const COST = /[;\t]\s*(\d[\d\s\u00a0\u202f]*)$/u;

/** @param {readonly Proposal[]} proposals */
export const written = (proposals) => proposals.map(({ title, cost }) => (cost ? `${title} ; ${cost}` : title)).join("\n");

/** A line that was there keeps its name, whatever its place; a new one gets a free one. @param {string} text @param {readonly Proposal[]} known @returns {Proposal[]} */
export function proposalsIn(text, known) {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean), names = new Map(known.map(({ id, title }) => [title, id])), taken = new Set(known.map(({ id }) => id));
  let next = 1;
  return lines.map((line) => {
    const cost = COST.exec(line), title = (cost ? line.slice(0, cost.index) : line).trim();
    let id = names.get(title);
    names.delete(title);
    while (!id) { const free = `p${next}`; next += 1; if (!taken.has(free)) id = free; }
    taken.add(id);
    return { id, title, ...(cost ? { cost: Number(cost[1].replace(/\D/gu, "")) } : {}) };
  });
}
