// One level among a few, with its words: radio buttons, reached by arrow keys; or plain buttons, where a choice leads on at once and
// must not be made by passing over it.

import { html } from "../../../core/html.js";

/**
 * @typedef {object} Choice
 * @property {number} level
 * @property {string} words
 * @property {string} [how] what it means
 * @property {string} [icon]
 */

/**
 * @param {{ name: string, legend: string, hidden?: boolean, choices: Choice[], ends?: [string, string], value: number | undefined, look: "row" | "wide" | "figures", onchoose: (level: number) => void, icon: (name: string) => any }} props
 * `hidden`: the legend is only for who does not see what it stands under. `ends`: what the least and the most of figures mean
 */
export function Levels({ name, legend, hidden = true, choices, ends, value, look, onchoose, icon }) {
  return html`<fieldset class=${`bal-levels bal-${look}`} style=${look === "figures" ? { "--all": choices.length, "--some": choices.length > 5 ? Math.ceil(choices.length / 2) : choices.length } : undefined}>
    <legend class=${hidden ? "visually-hidden" : "bal-legend"}>${legend}</legend>
    ${ends && html`<p class="bal-ends" id=${`${name}-ends`}><span>${ends[0]}</span><span>${ends[1]}</span></p>`}
    ${choices.map(({ level, words, how, icon: drawn }) => html`<label key=${level} class="bal-level" data-on=${level === value}>
      <input type="radio" name=${name} value=${level} checked=${level === value} aria-describedby=${ends ? `${name}-ends` : undefined} onChange=${() => onchoose(level)} />
      ${icon(level === value ? "circle-check" : drawn ?? "circle")}
      <span><strong>${words}</strong>${how && html`<small>${how}</small>`}</span>
    </label>`)}
  </fieldset>`;
}

/** @param {{ legend: string, choices: Choice[], value: number | undefined, onchoose: (level: number) => void, icon: (name: string) => any }} props */
export function Presses({ legend, choices, value, onchoose, icon }) {
  return html`<div class="bal-levels bal-tall" role="group" aria-label=${legend}>
    ${choices.map(({ level, words, icon: drawn }) => html`<button type="button" key=${level} class="bal-level" data-on=${level === value} aria-pressed=${level === value ? "true" : "false"} onClick=${() => onchoose(level)}>
      ${icon(level === value ? "circle-check" : drawn ?? "circle")}<strong>${words}</strong>
    </button>`)}
  </div>`;
}
