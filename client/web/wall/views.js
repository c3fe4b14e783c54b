// From the room's board to what each part of the wall shows. Pure, but for the words; moves nothing and keeps nothing.

/** @import {BoardView, Session} from "../kit.d.ts" */
/** @import {Picture, Island, Mark} from "../archipelago/picture.js" */
/** @import {ToplineState, Clock} from "../archipelago/topline.js" */
/** @import {QuayState} from "../archipelago/quay.js" */
/** @import {LegendState} from "../archipelago/legend.js" */
/** @import {TurnoutState} from "../archipelago/turnout.js" */
/** @import {WelcomeState} from "../archipelago/welcome.js" */
/** @import {ClosingRecord, ClusterRecord, CollegeRecord, NoteRecord, PhaseRecord, TallyRecord, ThemeRecord, VoteRecord} from "../wire.d.ts" */
/** @import {Poster} from "./poster.js" */
/** @import {SheetState} from "./sheet.js" */
/** @import {FarewellState} from "./farewell.js" */
import { watersOf } from "../archipelago/waters.js";
import { WITHHELD } from "../core/bounds.js";
import { typeset } from "../core/typeset.js";
import { lang, t } from "../core/words.js";

/** Ideas the quay chooses from. */
const LATEST = 200;

/**
 * Everything a part may need, read once from the board.
 * @typedef {object} View
 * @property {"welcome" | "waters" | "sheet" | "farewell"} kind
 * @property {string} title
 * @property {string} phaseId
 * @property {PhaseRecord | null} phase
 * @property {string} position « Étape 2 sur 5 »
 * @property {[string, NoteRecord][]} notes by rank
 * @property {[string, ClusterRecord][]} clusters
 * @property {[string, CollegeRecord][]} colleges
 * @property {number} least voters a college needs to be shown alone
 * @property {[string, ThemeRecord][]} themes
 * @property {VoteRecord | null} vote
 * @property {TallyRecord | null} tally
 * @property {ClosingRecord | null} closing
 * @property {Poster | null} poster
 * @property {boolean} night
 * @property {boolean} frozen
 * @property {boolean} reducedMotion
 * @property {number | null} page
 * @property {boolean} away the server does not answer
 * @property {number} offsetMs
 * @property {(person: string) => string} nameOf what somebody chose to be called; empty when they gave no name
 */

/** @param {BoardView<any>} room @param {Session} session @param {Poster | null} poster @param {boolean} still @returns {View} */
export function viewOf(room, session, poster, still) {
  const phases = room.all("phase").slice().sort(byOrder), now = room.get("now")?.phase ?? null;
  const wall = room.get("wall") ?? {}, phase = now ? room.get(`phase/${now}`) ?? null : lastClosed(phases);
  const id = now ?? phases.find(([, each]) => each === phase)?.[0] ?? "";
  const notes = room.all("note").slice().sort(([, a], [, b]) => (a.rank ?? 0) - (b.rank ?? 0));
  const closing = phase?.kind === "closing" ? room.get(`closing/${id}`) ?? null : null;
  return {
    kind: room.get("atelier")?.ended ? "farewell" : closing ? "sheet" : phase && phase.kind !== "arrival" ? "waters" : "welcome",
    title: room.get("atelier")?.title ?? "",
    phaseId: id,
    phase,
    position: phase ? t("wall-step", { number: (phase.order ?? 0) + 1, of: phases.length }) : "",
    notes,
    clusters: room.all("cluster").slice().sort(byOrder),
    colleges: room.all("college").slice().sort(byOrder),
    least: room.get("atelier")?.college_min ?? 0,
    themes: room.all("theme").slice().sort(byOrder),
    vote: phase?.kind === "dot_vote" ? room.get(`vote/${id}`) ?? null : null,
    tally: phase?.kind === "dot_vote" ? room.get(`tally/${id}`) ?? null : null,
    closing,
    poster,
    night: wall.mode === "night",
    frozen: wall.frozen === true,
    reducedMotion: wall.still === true || still,
    page: wall.page ?? null,
    away: session.link.value !== "connected",
    offsetMs: session.now() - Date.now(),
    nameOf: (person) => session.boards.live.get(`name/${person}`)?.name ?? "",
  };
}

/** Between two phases the wall goes on showing the one that ended. @param {[string, PhaseRecord][]} phases */
function lastClosed(phases) {
  const closed = phases.filter(([, phase]) => phase.status === "closed");
  return closed.sort(([, a], [, b]) => (a.opened_at_ms ?? 0) - (b.opened_at_ms ?? 0)).at(-1)?.[1] ?? null;
}

/** @param {View} view @returns {ToplineState} */
export function toplineOf(view) {
  const { phase, position, offsetMs, away, closing } = view;
  return {
    step: phase ? typeset(phase.title, lang.value) : "",
    position,
    question: closing && !closing.shown ? "" : questionOf(view), // before the answers are shown the sheet asks it, in large
    clock: phase ? clockOf(phase) : null,
    offsetMs,
    pausedWord: t("wall-paused"),
    message: away ? t("wall-away") : null,
  };
}

/** @param {View} view */
function questionOf({ phase }) {
  if (!phase) return "";
  return phase.kind === "closing" && !phase.prompt ? t("wall-closing") : typeset(phase.prompt || phase.title, lang.value);
}

/** @param {PhaseRecord} phase @returns {Clock | null} */
function clockOf({ opened_at_ms, closes_at_ms, left_ms, duration_s }) {
  const planned = (duration_s ?? 0) * 1000;
  if (left_ms != null) return { leftMs: left_ms, durationMs: Math.max(planned, left_ms) };
  if (closes_at_ms == null) return null;
  return { endsAtMs: closes_at_ms, durationMs: Math.max(planned, closes_at_ms - (opened_at_ms ?? closes_at_ms)) };
}

/** @param {View} view @returns {Picture} */
export function pictureOf({ phaseId, phase, notes, clusters, themes, vote, tally, colleges, frozen, reducedMotion, page }) {
  const order = new Map(themes.map(([id], place) => [id, place]));
  /** @type {Map<string, Mark[]>} */
  const marks = new Map(clusters.map(([id]) => [id, []]));
  /** @type {Map<string, string>} */
  const texts = new Map();
  const loose = [];
  for (const [id, note] of notes) {
    const theme = themeOf(note, order), island = note.cluster ? marks.get(note.cluster) : undefined;
    texts.set(id, note.text);
    if (island) island.push({ id, theme, slot: note.slot ?? 0 });
    else loose.push({ id, theme });
  }
  return {
    islands: clusters.flatMap(([id, { title, draft = false, stands }]) => {
      const own = marks.get(id) ?? [];
      if (own.length === 0) return [];
      return [/** @type {Island} */ ({
        id, title: title === WITHHELD ? t("wall-untitled") : typeset(title, lang.value), draft, stands: draft ? quoteOf(texts.get(stands ?? "")) : "",
        marks: own, theme: watersOf(own), votes: votesOf(id, tally, colleges),
      })];
    }),
    loose,
    frozen,
    reducedMotion,
    page,
    voting: vote !== null && !vote.revealed,
    phase: phaseId,
    words: {
      looseTitle: t("wall-loose"),
      empty: emptyOf(phase),
      ideas: (n) => t("wall-ideas", { n }),
      votes: (n) => t("wall-votes", { n }),
      draft: t("wall-draft"),
      some: (shown, all) => t("wall-some", { shown, all }),
      every: (n) => t("wall-groups", { n }),
      theme: (place) => (place === null ? t("wall-no-theme") : themes[place]?.[1].short ?? ""),
    },
  };
}

/** An idea in quotation marks; nothing of one that is not on the wall. @param {string | undefined} text */
const quoteOf = (text) => (text === undefined ? "" : typeset(t("wall-quote", { text }), lang.value));

/** While ideas are not for the room nothing can come here, and the wall says why. @param {PhaseRecord | null} phase */
function emptyOf(phase) {
  if (phase?.kind !== "ideation" || phase.visibility === "room") return t("wall-empty");
  return t(phase.visibility === "table" ? "wall-tables" : "wall-alone");
}

/** @param {NoteRecord} note @param {Map<string, number>} order */
const themeOf = ({ theme }, order) => (theme == null ? null : order.get(theme) ?? null);

/**
 * An island's dots; a bar is the share of a college's own dots, on a scale that the largest share of the room fills.
 * @param {string} id @param {TallyRecord | null} tally @param {[string, CollegeRecord][]} colleges
 */
function votesOf(id, tally, colleges) {
  const line = tally?.lines[id];
  if (!tally || !line) return null;
  const share = (/** @type {number} */ dots, /** @type {number} */ group) => dots / Math.max(1, tally.group_dots[group] ?? 0);
  const most = Math.max(0.01, ...Object.values(tally.lines).flatMap((each) => each.by_dots.map(share)));
  const names = new Map(colleges.map(([college, { short }]) => [college, short]));
  const shown = tally.groups.length > 1 ? tally.groups : [];
  return {
    total: line.dots,
    colleges: shown.flatMap((group, place) => (group.voters === 0 ? [] : [{
      name: group.colleges.map((college) => names.get(college) ?? college).join(" + "),
      value: line.by_dots[place],
      share: share(line.by_dots[place], place) / most,
    }])),
  };
}

/** @param {View} view @returns {QuayState} */
export function quayOf({ notes, themes, poster, frozen, vote, tally, least, nameOf }) {
  const order = new Map(themes.map(([id], place) => [id, place]));
  return {
    ideas: notes.slice(-LATEST).map(([id, note]) => ({ id, text: note.text, theme: themeOf(note, order), by: note.author ? nameOf(note.author) : "" })),
    from: ({ theme, by }, news) => {
      const name = [theme === null ? "" : themes[theme]?.[1].short ?? "", by ?? ""].filter(Boolean).join(" · ");
      if (name) return news ? t("wall-just-now-theme", { theme: name }) : t("wall-earlier-theme", { theme: name });
      return news ? t("wall-just-now") : t("wall-earlier");
    },
    quote: quoteOf,
    notice: vote?.revealed && tally ? resultOf(tally, least) : null,
    join: joinOf(poster),
    frozen,
    voting: vote !== null && !vote.revealed,
  };
}

/** The result in words. Colleges drawn together are told why. @param {TallyRecord} tally @param {number} least */
function resultOf({ voters, dots, groups }, least) {
  const together = groups.some(({ colleges }) => colleges.length > 1);
  return {
    title: t("wall-result"),
    words: t("wall-result-words", { ballots: t("wall-ballots", { n: voters }), votes: t("wall-votes", { n: dots }) }),
    why: together && least > 0 ? t("wall-together", { least }) : "",
  };
}

/** @param {Poster | null} poster */
function joinOf(poster) {
  if (!poster?.code) return null;
  const { address, code, qr } = poster;
  return { title: t("wall-join"), address, code: spaced(code), qr, qrLabel: t("wall-qr", { address }) };
}

/** Six signs are read, and said aloud, by three. @param {string} code */
const spaced = (code) => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;

/** @param {View} view @returns {TurnoutState | null} */
export function turnoutOf({ vote, colleges }) {
  if (!vote || vote.revealed) return null;
  const expected = colleges.reduce((sum, [, { here = 0 }]) => sum + here, 0), cast = vote.voted ?? 0;
  return { cast, expected, title: t("wall-vote-open"), words: t("wall-turnout", { cast, expected }) };
}

/** @param {View} view @returns {LegendState} */
export function legendOf({ notes, clusters, themes, vote }) {
  const format = new Intl.NumberFormat(lang.value), order = new Map(themes.map(([id], place) => [id, place]));
  const lived = new Set(notes.map(([, { cluster }]) => cluster));
  const count = (/** @type {number | null} */ theme) => notes.filter(([, note]) => themeOf(note, order) === theme).length, without = count(null);
  return {
    themes: [
      ...themes.map(([, { short }], theme) => ({ theme, name: typeset(short, lang.value), count: format.format(count(theme)) })),
      ...(without > 0 ? [{ theme: null, name: t("wall-no-theme"), count: format.format(without) }] : []),
    ],
    total: t("wall-ideas", { n: notes.length }),
    drafts: clusters.some(([id, { draft }]) => draft && lived.has(id)) ? t("wall-drafts") : "",
    voting: vote !== null && !vote.revealed,
  };
}

/** @param {View} view @returns {WelcomeState} */
export function welcomeOf({ title, colleges, poster, frozen, reducedMotion }) {
  const format = new Intl.NumberFormat(lang.value);
  const people = colleges.flatMap(([college, { here = 0 }], place) => Array.from({ length: here }, (_, i) => ({ id: `${college}${i}`, college: place })));
  return {
    title: t(poster?.code ? "wall-welcome" : "wall-door-closed"),
    name: typeset(title, lang.value),
    address: poster?.address ?? "",
    codeTitle: t("wall-code"),
    code: poster?.code ? spaced(poster.code) : "",
    qr: poster?.code ? poster.qr : null,
    qrLabel: t("wall-qr", { address: poster?.address ?? "" }),
    people,
    peopleWord: t("wall-people", { n: people.length }),
    colleges: colleges.map(([, { short, here = 0 }]) => ({ name: typeset(short, lang.value), count: format.format(here) })),
    frozen,
    reducedMotion,
  };
}

/** @param {View} view @returns {SheetState} */
export function sheetOf(view) {
  const { closing } = view, scores = closing?.shown ? closing.scores ?? [] : [];
  const ends = new Map([[0, t("wall-least")], [scores.length - 1, t("wall-most")]]);
  return {
    question: questionOf(view),
    words: t("wall-returns", { n: closing?.given ?? 0 }),
    bars: scores.map((count, place) => ({ score: place + 1, label: ends.get(place) ?? "", count })),
  };
}

/** @param {View} view @returns {FarewellState} */
export function farewellOf({ title, notes, clusters, colleges }) {
  const lived = new Set(notes.map(([, { cluster }]) => cluster)), people = colleges.reduce((sum, [, { here = 0 }]) => sum + here, 0);
  return {
    thanks: t("wall-thanks"),
    title: typeset(title, lang.value),
    figures: [t("wall-ideas", { n: notes.length }), t("wall-groups", { n: clusters.filter(([id]) => lived.has(id)).length }), t("wall-came", { n: people })],
  };
}

/** @param {[string, { order?: number }]} a @param {[string, { order?: number }]} b */
const byOrder = ([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0);
