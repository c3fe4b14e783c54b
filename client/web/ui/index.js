// Every part a screen may be built of, under one name. A part knows the page and no rule of the workshop.

import { h } from "preact";

import { announce } from "./announce.js";
import { button, iconButton } from "./button.js";
import { chips } from "./chips.js";
import { Clock } from "./clock.js";
import { Dialog } from "./dialog.js";
import { dots } from "./dots.js";
import { icon, mark, tinted } from "./icon.js";
import { Note } from "./note.js";
import { banner, bar, empty, status } from "./parts.js";
import { steps } from "./steps.js";
import { connection, language, textSize } from "./tools.js";

export { icon, iconButton, mark };

/** A component called like the others: `ui.note({ … })`. @template P @param {(props: P) => any} Component @returns {(props: P & { key?: string }) => any} */
const part = (Component) => (props) => h(/** @type {any} */ (Component), /** @type {any} */ (props));

export const ui = {
  announce, banner, bar, button, chips, connection, dots, empty, icon, iconButton, language, mark, status, steps, textSize, tinted,
  clock: part(Clock),
  dialog: part(Dialog),
  note: part(Note),
};

/** @typedef {typeof ui} Ui */
