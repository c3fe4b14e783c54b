// What is voted on, as the screens tell it: a group, an idea, or a proposal of the plan.

/** @import { BoardView } from "../../kit.d.ts" */
/** @import { Records, VoteRecord } from "../../wire.d.ts" */

/**
 * `gone`: it was taken out since the vote opened. `mine`: I wrote it, and here people do not vote for what they wrote.
 * @typedef {{ id: string, title: string, cost: number, what: string, draft: boolean, theme: number | null, gone: boolean, mine: boolean }} Item
 */

/** The words of a screen. @typedef {{ show(text: string): string, groupTitle(text: string): string, t(id: string): string }} Saying */

/** @param {Saying} kit @param {BoardView<Records>} room @param {string} id @param {{ about: string, options?: readonly { id: string, title?: string, cost?: number }[] }} vote @param {readonly string[]} [own] @returns {Item} */
export function itemOf(kit, room, id, vote, own = []) {
  const option = vote.options?.find((each) => each.id === id), cluster = vote.about === "groups" ? room.get(`cluster/${id}`) : undefined, note = vote.about === "ideas" ? room.get(`note/${id}`) : undefined;
  const gone = vote.about === "groups" ? !cluster : vote.about === "ideas" ? !note : false;
  return {
    id, gone, what: vote.about, cost: option?.cost ?? 0, draft: cluster?.draft ?? false, mine: own.includes(id),
    title: cluster ? kit.groupTitle(cluster.title) : note ? kit.show(note.text) : gone ? kit.t("vote-gone") : kit.show(option?.title ?? ""),
    theme: note?.theme ? room.get(`theme/${note.theme}`)?.order ?? null : null,
  };
}

/** Everything a vote is about. @param {Saying} kit @param {BoardView<Records>} room @param {VoteRecord} vote @param {readonly string[]} [own] */
export const itemsOf = (kit, room, vote, own) => (vote.options ?? []).map(({ id }) => itemOf(kit, room, id, vote, own));
