// One choice among few, drawn as large chips: real radio buttons, so arrow keys and screen readers know them.

import { html } from "../core/html.js";
import { mark, tinted } from "./icon.js";

/**
 * @typedef {object} ChipsProps
 * @property {string} legend
 * @property {string} [hint]
 * @property {string} name of the group, alone of its name on the page
 * @property {string | null} value
 * @property {{ id: string, label: string, hint?: string, theme?: number }[]} options
 * @property {(id: string | null) => void} onchange `null`: the chosen one was pressed again (only where `clearable`)
 * @property {boolean} [clearable]
 * @property {string} [id]
 */

/** @param {ChipsProps} props */
export function chips({ legend, hint, name, value, options, onchange, clearable = false, id }) {
  return html`<fieldset class="chips" id=${id}>
    <legend>${legend}${hint && html` <small>${hint}</small>`}</legend>
    <div class="chips-row">
      ${options.map(
        (option) => html`<label key=${option.id} class=${`chip ${option.theme === undefined ? "" : tinted(option.theme)}`} data-on=${option.id === value}>
          <input
            type="radio"
            name=${name}
            value=${option.id}
            checked=${option.id === value}
            onChange=${() => onchange(option.id)}
            onClick=${() => clearable && option.id === value && onchange(null)}
          />
          ${option.theme !== undefined && mark(option.theme)}
          <span>${option.label}${option.hint && html` <small>${option.hint}</small>`}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}
