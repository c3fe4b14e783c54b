// The kinds of sheets there are: the twins of `FORM` in `facilitation/activities/cards.py` and `persona.py`.

/** @import { Form } from "./sheets.js" */

/** @type {Form} */
export const CARD = { word: "card", letter: "F", title: "title", leads: true };
/** @type {Form} */
export const PERSONA = { word: "persona", letter: "H", title: "first_name", leads: false };
