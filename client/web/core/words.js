// What the interface says, from the words files (`words/`, `activities/<kind>/`, …) in the language of this device.
// Knows no sentence by itself; a sentence that is missing shows its name, so that it is noticed.

import { FluentBundle, FluentResource } from "@fluent/bundle";
import { signal } from "@preact/signals";

import { typeset } from "./typeset.js";
import { recall, remember } from "./vault.js";

/** @import { Args, Lang } from "../kit.d.ts" */

const WEB = new URL("../", import.meta.url);
const KEY = "lang";

/** @type {import("@preact/signals").Signal<Lang>} */
const chosen = signal(recall(KEY, /** @type {Lang} */ ("fr")));
const version = signal(0);

/** The language of this device. @type {import("@preact/signals").ReadonlySignal<Lang>} */
export const lang = chosen;

/** @type {Record<Lang, FluentBundle>} */
const bundles = { fr: bundle("fr-FR"), en: bundle("en-GB") };
/** @type {Map<string, Promise<void>>} */
const read = new Map();
/** @type {Set<string>} */
const folders = new Set();

/** @param {string} locale */
function bundle(locale) {
  return new FluentBundle(locale, { useIsolating: false });
}

/**
 * Read the words of folders below `client/web`: `loadWords("words", "activities/ideation")`. Asked twice, it is read once.
 * @param {...string} wanted
 */
export async function loadWords(...wanted) {
  for (const folder of wanted) folders.add(folder);
  await Promise.all(wanted.map((folder) => file(folder, chosen.peek())));
}

/** @param {string} folder @param {Lang} language @returns {Promise<void>} */
function file(folder, language) {
  const path = `${folder}/${language}.ftl`;
  const known = read.get(path);
  if (known) return known;
  const reading = fetch(new URL(path, WEB)).then(async (answer) => {
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    addWords(language, await answer.text());
  });
  read.set(path, reading);
  reading.catch(() => read.delete(path)); // The next to ask tries again.
  return reading;
}

/** Words that are there already, for tests and made pages. @param {Lang} language @param {string} text */
export function addWords(language, text) {
  bundles[language].addResource(new FluentResource(text), { allowOverrides: true });
  version.value += 1;
}

/** Change the language of this device, if its words can be had. @param {Lang} language */
export async function setLang(language) {
  await Promise.all([...folders].map((folder) => file(folder, language)));
  remember(KEY, language);
  chosen.value = language;
}

/** What this browser asks for; `null`: neither of ours, or it was not asked. @type {Lang | null} */
let asked = null;

/**
 * Speak as this browser asks: the first of French and English that it names, unless somebody has chosen. For the screen of
 * one person, before its words are read; a wall speaks to the room.
 * @param {readonly string[]} [languages]
 */
export function followBrowser(languages = navigator.languages) {
  const first = languages.map((each) => each.toLowerCase().split("-")[0]).find((each) => each === "fr" || each === "en");
  asked = /** @type {Lang | undefined} */ (first) ?? null;
  if (asked !== null && recall(KEY, null) === null) chosen.value = asked;
}

/** The language of the atelier, for a device where nobody has chosen one and whose browser asks for none. @param {Lang} language */
export async function suggestLang(language) {
  if (recall(KEY, null) === null && asked === null && language !== chosen.peek()) {
    await Promise.all([...folders].map((folder) => file(folder, language)));
    chosen.value = language;
  }
}

/**
 * A sentence, typeset. Numbers and dates come from the platform's formats, plurals from the rules of the message.
 * @param {string} id
 * @param {Args} [args]
 * @returns {string}
 */
export function t(id, args) {
  void version.value;
  const language = chosen.value;
  const words = bundles[language];
  const pattern = words.getMessage(id)?.value;
  if (!pattern) return id;
  return typeset(words.formatPattern(pattern, args, []), language);
}

/** Whether there is such a sentence. @param {string} id */
export const knows = (id) => bundles[chosen.peek()].hasMessage(id);

/** The sentence of a refusal. @param {string} code @param {Args} [facts] */
export function refusal(code, facts) {
  const id = `refused-${code.replaceAll("_", "-")}`;
  return t(knows(id) ? id : "refused-otherwise", facts);
}
