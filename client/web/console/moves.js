// A proposed re-organising as a person reads it: moves by the group they go to, and how many groups there would be. Nothing has moved yet.

/** @import {ProposalRecord} from "../wire.d.ts" */
/** @import {Group, Idea} from "./groups.js" */
/** @import {Known, Reason} from "./guesses.js" */
import { reason } from "./guesses.js";

/** `from` is the group an idea lies in (`null`: none). @typedef {{ idea: Idea, from: Group | null, why: Reason }} Move */
/** Where moves go: a group that is there, one that would be new, or none (`id` ""). `there`: how many ideas lie in the group now. @typedef {{ id: string, title: string, fresh: boolean, draft: boolean, there: number, moves: Move[] }} Target */

/**
 * Where ideas would go, most moves first, out of every group last. Left out is what can no longer be done: an idea that somebody has placed, taken
 * there or set aside meanwhile, a group that is gone or pinned. The server leaves out the same.
 * @param {ProposalRecord} proposal
 * @param {Known} known
 * @returns {Target[]}
 */
export function targets(proposal, known) {
  const made = new Map((proposal.made ?? []).map((each) => [each.cluster, each]));
  /** @type {Map<string, Target>} */
  const found = new Map();
  for (const move of proposal.moves ?? []) {
    const idea = known.idea(move.note), into = known.group(move.into), fresh = into ? undefined : made.get(move.into);
    if (!idea || (move.into && !into && !fresh) || into?.pinned) continue;
    const from = known.group(idea.cluster ?? "") ?? null;
    if ((from && (!idea.guessed || from.pinned)) || (from?.id ?? "") === move.into) continue;
    const target = found.get(move.into)
      ?? { id: move.into, title: into?.title ?? fresh?.title ?? "", fresh: !!fresh, draft: into?.draft ?? !!fresh, there: into?.ideas.length ?? 0, moves: [] };
    found.set(move.into, target);
    target.moves.push({ idea, from, why: reason(move, known) });
  }
  return [...found.values()].sort((a, b) => Number(!a.id) - Number(!b.id) || b.moves.length - a.moves.length || a.title.localeCompare(b.title));
}

/**
 * What becomes of it without the ideas in `but`: how many would move, and how many groups there are before and after. A draft goes with its
 * last idea; any other group stays, even empty.
 * @param {Target[]} all
 * @param {Group[]} groups
 * @param {ReadonlySet<string>} but
 */
export function outcome(all, groups, but) {
  const sizes = new Map(groups.map(({ id, ideas }) => [id, ideas.length]));
  let moves = 0, fresh = 0;
  for (const target of all) {
    const going = target.moves.filter(({ idea }) => !but.has(idea.id));
    moves += going.length;
    if (target.fresh && going.length) fresh += 1;
    for (const { from } of going) if (from) sizes.set(from.id, (sizes.get(from.id) ?? 0) - 1);
    if (!target.fresh && target.id) sizes.set(target.id, (sizes.get(target.id) ?? 0) + going.length);
  }
  const emptied = groups.filter(({ id, ideas, draft }) => draft && ideas.length > 0 && !sizes.get(id)).length;
  return { moves, before: groups.length, after: groups.length + fresh - emptied };
}
