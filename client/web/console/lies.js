// Where an idea lies just now, in words: in a group, in none, or set aside since it was drawn.

/** @import {Desk} from "./desk.js" */
/** @import {Idea} from "./groups.js" */

/** @param {Desk} desk @param {Idea} idea @returns {string} */
export function lies({ t, known }, { id }) {
  const idea = known.value.idea(id), group = known.value.group(idea?.cluster ?? "");
  return group ? t("console-lies-in", { title: group.title }) : t(idea ? "console-lies-loose" : "console-lies-aside");
}
