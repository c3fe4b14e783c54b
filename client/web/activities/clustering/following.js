// Following a suggestion: one tap, told, and taken back. What is taken back is that one act, whatever others have done since: the
// last step of a table may be somebody else's.

import { newId } from "../../core/ids.js";
import { refusal } from "../../core/words.js";

/** @import { Done, Kit } from "../../kit.d.ts" */
/** @import { Group, Laid } from "./view.js" */

/**
 * @param {Kit} kit
 * @param {string} place
 * @param {(words: string, undo?: () => void) => void} tell what was done, and how it is taken back
 * @param {(words: string) => void} wrong told why something was refused
 */
export function following({ say, session, show, groupTitle, t }, place, tell, wrong) {
  /** @param {Done} answer @param {string} words @param {() => Promise<Done>} [back] */
  const told = (answer, words, back) => {
    if (!answer.done) wrong(refusal(answer.code, answer.facts));
    else tell(words, back && (async () => told(await back(), t("clustering-undone"))));
  };
  const board = place === "room" ? session.boards.room : session.boards.table;
  return {
    /** Put an idea into a group. @param {Laid} note @param {Group} group */
    async file(note, group) {
      const answer = await say("file_notes", { place, notes: [note.id], cluster: group.id });
      told(answer, t("clustering-suggested-filed", { title: groupTitle(group.title) }), () => say("file_notes", { place, notes: [note.id], cluster: null }));
    },
    /** Make a group of two ideas. @param {readonly Laid[]} notes @param {string} title */
    async gather(notes, title) {
      const cluster = newId("c"), ids = notes.map(({ id }) => id);
      const answer = await say("make_cluster", { cluster, place, title, notes: ids });
      told(answer, t("clustering-made", { title: show(title) }), () => {
        // Somebody may have put more into it meanwhile: the group is theirs too, and only these ideas go.
        const alone = board.all("note").every(([id, note]) => note.cluster !== cluster || ids.includes(id));
        return alone ? say("dissolve_cluster", { cluster }) : say("file_notes", { place, notes: ids, cluster: null });
      });
    },
  };
}
