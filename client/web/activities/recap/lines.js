// The lines of a slide as a facilitator types them: one a row, its two parts on either side of a bar. Pure.

/** @typedef {{ text: string, other?: string, figure?: string, votes?: number | null }} Line */

/** What is typed before and after the bar, by kind of slide. @type {Record<string, [keyof Line, keyof Line]>} */
const PARTS = { figures: ["figure", "text"], paradoxes: ["text", "other"], results: ["text", "votes"] };

/** @param {string} kind @param {readonly Line[]} lines @returns {string} */
export function typedOf(kind, lines) {
  const parts = PARTS[kind];
  return lines.map((line) => (parts ? parts.map((part) => line[part] ?? "").join(" | ").replace(/ \| $/, "") : line.text)).join("\n");
}

/** Rows without a word are left out; a result without a number has none. @param {string} kind @param {string} typed @returns {Line[]} */
export function linesOf(kind, typed) {
  const parts = PARTS[kind];
  return typed.split("\n").map((row) => row.trim()).filter(Boolean).flatMap((row) => {
    if (!parts) return [{ text: row }];
    const [first, ...rest] = row.split("|").map((part) => part.trim()), second = rest.join("|");
    /** @type {Line} */
    const line = { text: "" };
    for (const [part, words] of /** @type {[keyof Line, string][]} */ ([[parts[0], first], [parts[1], second]])) {
      if (part !== "votes") line[part] = words;
      else if (/\d/.test(words)) line.votes = Number(words.replace(/\D/g, ""));
    }
    return line.text || line.figure ? [line] : [];
  });
}
