// The board as the screens read it: names, figures and numbers of its lines. Pure; knows no element.

import { numberOfCluster, numberOfNote, numberOfObjective } from "../../core/numbers.js";

/** @import {Boards, Words} from "../../kit.d.ts" */
/** @import {ConvergenceRecord, ItemTold, ObjectiveRecord} from "../../wire.d.ts" */

/** What an item is for the room, in the order of the board. @typedef {"shared_agreement" | "uneven_agreement" | "one_college" | "to_debate" | "shared_rejection" | "too_few"} Label */
/** What one side says of an item: counts, the raw share of those who answered (`null`: nobody did), the ends of its interval. @typedef {{ name: string, agree: number, answers: number, share: number | null, low: number, high: number, smoothed: number, carries: boolean }} Side */
/** @typedef {{ id: string, item: ItemTold, title: string, number: string, label: Label, sides: Side[], adopted: string, known: boolean, wide: boolean }} Line */

/** @type {Label[]} */
export const LABELS = ["shared_agreement", "uneven_agreement", "one_college", "to_debate", "shared_rejection", "too_few"];

/** The drawing of each label: colour is never the only sign. @type {Record<Label, string>} */
export const SIGNS = { shared_agreement: "handshake", uneven_agreement: "scale", one_college: "user", to_debate: "message-circle", shared_rejection: "thumbs-down", too_few: "circle-help" };

/** The board of a step, wherever it lies: on the desk until it is shown. @param {Boards} boards @param {string} phase @returns {ConvergenceRecord | undefined} */
export const boardOf = ({ room, desk }, phase) => room.get(`convergence/${phase}`) ?? desk.get(`convergence/${phase}`);

/** The names of its sides, short: « Élus + Équipe technique ». @param {ConvergenceRecord} board @param {Boards} boards */
export const sidesOf = ({ groups = [] }, { room }) => groups.map(({ colleges }) => colleges.map((id) => room.get(`college/${id}`)?.short ?? id).join(" + "));

/** What was adopted, in the order it was. @param {Boards} boards @returns {[string, ObjectiveRecord][]} */
export const adoptedOf = ({ room }) => room.all("objective").slice().sort(([, a], [, b]) => a.order - b.order);

/**
 * The lines of a board, in its order.
 * @param {ConvergenceRecord} board
 * @param {Boards} boards
 * @returns {Line[]}
 */
export function linesOf(board, boards) {
  const names = sidesOf(board, boards), from = new Map(adoptedOf(boards).map(([, each]) => [each.source ?? "", numberOfObjective(each)]));
  return (board.items ?? []).map((item) => {
    const { id, counts, intervals, shares, carried_by: carried = [] } = item, { title, number } = named(item, boards);
    const sides = names.map((name, place) => {
      const [agree, against, passed] = counts[place], answers = agree + against + passed, [low, high] = intervals[place];
      return { name, agree, answers, share: answers ? agree / answers : null, low, high, smoothed: shares[place], carries: carried.includes(place) };
    });
    return { id, item, title: title ?? "", number, label: /** @type {Label} */ (item.label), sides, adopted: from.get(id) ?? "", known: title !== undefined, wide: item.wide === true && item.label !== "too_few" };
  });
}

/** A group and an idea are called what the board of the room calls them. @param {ItemTold} item @param {Boards} boards @returns {{ title: string | undefined, number: string }} */
export function named({ id, title, members = [] }, { room }) {
  const cluster = room.get(`cluster/${id}`), note = room.get(`note/${id}`);
  if (cluster) return { title: cluster.title, number: numberOfCluster(cluster.order) };
  if (note) return { title: note.text, number: numberOfNote(note.rank ?? 0) };
  return { title: title || undefined, number: members.find((each) => each.id === id)?.number ?? "" };
}

/** The label in words, with the sides it speaks of. @param {Words} t @param {Line} line */
export function labelWords(t, { label, sides }) {
  const carrying = sides.filter(({ carries }) => carries).map(({ name }) => name), who = carrying.join(", ");
  return who ? t(`convergence-label-${dashed(label)}-who`, { who, many: carrying.length }) : t(`convergence-label-${dashed(label)}`);
}

/** @param {string} word */
export const dashed = (word) => word.replaceAll("_", "-");

/** A share as people read it. @param {number} share */
export const percent = (share) => Math.round(100 * share);

/** A figure that may be below zero, with the sign that printers use. @param {number} share */
export const signed = (share) => String(percent(share)).replace("-", "−");

/** The lines of each label that has some, in the order of the board. @param {Line[]} lines @returns {{ label: Label, lines: Line[] }[]} */
export function sections(lines) {
  return LABELS.map((label) => ({ label, lines: lines.filter((line) => line.label === label) })).filter(({ lines: some }) => some.length);
}

/** @typedef {"board" | "title" | "gap" | "controversy" | `side${number}`} By */
/** The lines sorted otherwise: what is most first, titles by the alphabet. @param {Line[]} lines @param {By} by */
export function sorted(lines, by) {
  if (by === "board") return lines;
  if (by === "title") return lines.slice().sort((a, b) => a.title.localeCompare(b.title));
  const place = Number(by.slice(4));
  const worth = by === "gap" ? (/** @type {Line} */ line) => line.item.gap : by === "controversy" ? (/** @type {Line} */ line) => line.item.controversy : (/** @type {Line} */ line) => line.sides[place]?.smoothed ?? 0;
  return lines.slice().sort((a, b) => worth(b) - worth(a));
}

/**
 * What fits on one page of the wall, line by line; a label that goes on has its heading again.
 * @param {{ label: Label, lines: Line[] }[]} parts
 * @param {{ room: number, heading: number, line: (line: Line) => number }} sizes in pixels of the stage
 * @returns {{ label: Label, lines: Line[], more: boolean }[][]}
 */
export function pages(parts, { room, heading, line: sizeOf }) {
  /** @type {{ label: Label, lines: Line[], more: boolean }[][]} */
  const made = [[]];
  let left = room;
  for (const { label, lines } of parts) {
    let part = null, more = false;
    for (const line of lines) {
      const needs = sizeOf(line) + (part ? 0 : heading);
      if (needs > left && made.at(-1)?.length) {
        made.push([]);
        [left, part] = [room, null];
      }
      if (!part) {
        part = { label, lines: /** @type {Line[]} */ ([]), more };
        made.at(-1)?.push(part);
        [left, more] = [left - heading, true];
      }
      part.lines.push(line);
      left -= sizeOf(line);
    }
  }
  return made;
}

/** In pixels of the wall's stage: what there is for lines, and a heading. */
const ROOM = 742, HEADING = 70;
/** How high a line is on the wall, by its sides. @param {Line} line */
export const wallHeight = ({ sides, item }) => Math.max(118, sides.length * 48 + 22) + (item.reason ? 38 : 0);
/** The pages of the wall, cut alike on the wall and on the console that turns them. @param {Line[]} lines */
export const wallPages = (lines) => pages(sections(lines), { room: ROOM, heading: HEADING, line: wallHeight });
