// Which table talks about which objective. Pure.

/**
 * One objective a table, in their order; with more tables than objectives some talk about the same one, with fewer the last objectives wait.
 * @param {readonly string[]} tables @param {readonly string[]} objectives
 * @returns {Record<string, string>}
 */
export function given(tables, objectives) {
  if (objectives.length === 0) return {};
  return Object.fromEntries(tables.map((table, at) => [table, objectives[at % objectives.length]]));
}
