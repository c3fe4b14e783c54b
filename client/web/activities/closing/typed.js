// The next dates as a facilitator types them: one a row, when and what on either side of a bar. Pure.

const DATES_MAX = 8;

/** @param {readonly { when: string, what?: string }[]} dates */
export const typedDates = (dates) => dates.map(({ when, what }) => (what ? `${when} | ${what}` : when)).join("\n");

/** @param {string} typed @returns {{ when: string, what: string }[]} */
export function datesOf(typed) {
  return typed.split("\n").map((row) => row.split("|").map((part) => part.trim())).filter(([when]) => when)
    .slice(0, DATES_MAX).map(([when, ...what]) => ({ when: when.slice(0, 80), what: what.join(" | ").slice(0, 200) }));
}
