// From the room's board to what each part of the wall shows. Pure, but for the words; moves nothing and keeps nothing.

/** @import {Session} from "../kit.d.ts" */
/** @import {Picture, Island, Mark} from "../archipelago/picture.js" */
/** @import {ToplineState} from "../archipelago/topline.js" */
/** @import {QuayState} from "../archipelago/quay.js" */
/** @import {LegendState} from "../archipelago/legend.js" */
/** @import {TurnoutState} from "../archipelago/turnout.js" */
/** @import {WelcomeState} from "../archipelago/welcome.js" */
/** @import {ClusterRecord, CollegeRecord, NoteRecord, PhaseRecord, TallyRecord, ThemeRecord, VoteRecord} from "../wire.d.ts" */
/** @import {Poster} from "./poster.js" */
/** @import {Scene, WallActivity} from "./activity.d.ts" */
/** @import {FarewellState} from "./farewell.js" */
import { watersOf } from "../archipelago/waters.js";
import { WITHHELD } from "../core/bounds.js";
import { picture } from "../core/pictures.js";
import { groupedOf, scoped, shownOf, votedOn } from "../core/scope.js";
import { typeset } from "../core/typeset.js";
import { lang, t } from "../core/words.js";
import { clockOf } from "./clock.js";

/** Ideas the quay chooses from. */
const LATEST = 200;

/**
 * Everything a part may need, read once from the board.
 * @typedef {object} View
 * @property {"welcome" | "waters" | "own" | "course" | "latest" | "farewell" | null} kind `null` while what the step shows is still on its way
 * @property {string} title
 * @property {string} phaseId
 * @property {PhaseRecord | null} phase
 * @property {string} position « Étape 2 sur 5 »
 * @property {string} writes what the notes of the step are: ideas, objectives, project leads or values
 * @property {[string, PhaseRecord][]} phases in order
 * @property {[string, NoteRecord][]} notes by rank; on a wall of one theme, those of the theme
 * @property {[string, ClusterRecord][]} clusters
 * @property {{ notes: [string, NoteRecord][], clusters: [string, ClusterRecord][] }} all whatever the step is about: what may be put in the light
 * @property {number} adopted objectives
 * @property {[string, CollegeRecord][]} colleges
 * @property {number} least voters a college needs to be shown alone
 * @property {[string, ThemeRecord][]} themes
 * @property {(VoteRecord & { voted: number }) | null} vote a vote on groups, while it is on the islands
 * @property {TallyRecord | null} tally
 * @property {Scene | null} scene what a kind of activity is given to draw a picture of its own
 * @property {WallActivity | undefined} activity
 * @property {Poster | null} poster
 * @property {boolean} night
 * @property {boolean} frozen
 * @property {boolean} reducedMotion
 * @property {number | null} page
 * @property {boolean} only whether the ideas are those of one theme
 * @property {string | null} lit the idea or the group in the light
 * @property {string} litWrites what the notes of that group are
 * @property {string} said what is said to the room on the wall; empty: nothing
 * @property {boolean} away the server does not answer
 * @property {number} offsetMs
 * @property {(person: string) => string} nameOf what somebody chose to be called; empty when they gave no name
 */

/** @param {Session} session @param {Poster | null} poster @param {boolean} still @param {(kind: string) => WallActivity | undefined} activityOf @param {number} [number] which of the walls this is @returns {View} */
export function viewOf(session, poster, still, activityOf, number = 1) {
  const { room } = session.boards;
  const phases = room.all("phase").slice().sort(byOrder), now = room.get("now")?.phase ?? null;
  const wall = room.get("wall") ?? {}, phase = now ? room.get(`phase/${now}`) ?? null : lastClosed(phases);
  const id = now ?? phases.find(([, each]) => each === phase)?.[0] ?? "";
  const own = number > 1 ? room.get(`view/${number}`) : undefined, theme = own?.view === "theme" ? own.theme : null;
  const notes = room.all("note").filter(([, note]) => theme == null || note.theme === theme).sort(([, a], [, b]) => (a.rank ?? 0) - (b.rank ?? 0));
  const reducedMotion = wall.still === true || still, activity = phase ? activityOf(phase.kind) : undefined;
  const scene = phase ? { boards: session.boards, id, phase, still: reducedMotion, picture: (/** @type {string} */ name) => picture(session, name) } : null;
  const seen = votedOn(scoped(room.all("cluster"), notes, shownOf(room, id)), room.get(`vote/${id}`));
  const spoken = room.get("message/room"), lit = room.get("spotlight")?.item ?? null;
  return {
    kind: room.get("atelier")?.ended ? "farewell" : own?.view === "agenda" ? "course" : !scene ? "welcome" : pictured(activity?.scenery(scene) ?? null, own?.view),
    title: room.get("atelier")?.title ?? "",
    phaseId: id,
    phase,
    notes: seen.notes,
    writes: writesOf(room, id, seen.notes),
    clusters: seen.clusters.slice().sort(byOrder),
    all: { notes: room.all("note"), clusters: room.all("cluster") },
    position: [phase ? t("wall-step", { number: (phase.order ?? 0) + 1, of: phases.length }) : "", theme == null ? "" : room.get(`theme/${theme}`)?.name ?? ""].filter(Boolean).join(" · "),
    phases,
    colleges: room.all("college").slice().sort(byOrder),
    least: room.get("atelier")?.college_min ?? 0,
    adopted: room.all("objective").filter(([, { sort }]) => sort === "objective").length,
    themes: room.all("theme").slice().sort(byOrder),
    vote: phase?.kind === "vote" ? voteOf(room, id) : null,
    tally: phase?.kind === "vote" ? room.get(`tally/${id}`) ?? null : null,
    scene,
    activity,
    poster,
    night: wall.mode === "night",
    frozen: wall.frozen === true,
    reducedMotion,
    page: wall.page ?? null,
    only: theme != null,
    lit,
    litWrites: writesOf(room, id, room.all("note").filter(([, { cluster }]) => cluster === lit)),
    said: spoken?.on_wall ? spoken.text : "",
    away: session.link.value !== "connected",
    offsetMs: session.now() - Date.now(),
    nameOf: (person) => session.boards.live.get(`name/${person}`)?.name ?? "",
  };
}

/** @param {Session["boards"]["room"]} room @param {string} id */
function voteOf(room, id) {
  const vote = room.get(`vote/${id}`);
  return vote ? { ...vote, voted: room.get(`turnout/${id}`)?.voted ?? 0 } : null;
}

/**
 * What the notes that are shown are, when that is one thing; while there is none yet, what the step writes or groups.
 * @param {import("../kit.d.ts").BoardView<any>} room @param {string} phase @param {[string, NoteRecord][]} notes
 */
function writesOf(room, phase, notes) {
  const of = groupedOf(room, phase), steps = notes.length ? new Set(notes.map(([, note]) => note.phase)) : of.length ? of : [phase];
  const kinds = new Set([...steps].map((each) => room.get(`ideation/${each}`)?.writes ?? "idea"));
  return kinds.size === 1 ? [...kinds][0] : "idea";
}

/** A wall that shows ideas shows them also while the room's picture is of something else. @param {"waters" | "welcome" | "own" | null} kind @param {string | undefined} view @returns {View["kind"]} */
function pictured(kind, view) {
  if (kind === "welcome" || kind === null) return kind;
  return view === "latest" ? "latest" : view === "theme" ? "waters" : kind;
}

/** Between two phases the wall goes on showing the one that ended. @param {[string, PhaseRecord][]} phases */
function lastClosed(phases) {
  const closed = phases.filter(([, phase]) => phase.status === "closed");
  return closed.sort(([, a], [, b]) => (a.opened_at_ms ?? 0) - (b.opened_at_ms ?? 0)).at(-1)?.[1] ?? null;
}

/** @param {View} view @returns {ToplineState} */
export function toplineOf(view) {
  const { phase, scene, activity, position, offsetMs, away } = view;
  return {
    step: phase ? typeset(phase.title, lang.value) : "",
    position,
    question: questionOf(view),
    clock: !phase ? null : scene && activity?.clock ? activity.clock(scene) : clockOf(phase),
    offsetMs,
    pausedWord: t("wall-paused"),
    message: away ? t("wall-away") : null,
  };
}

/** @param {View} view */
function questionOf({ phase, scene, activity }) {
  if (!phase || !scene) return "";
  return activity?.question?.(scene) ?? typeset(phase.prompt || phase.title, lang.value);
}

/** @param {View} view @returns {Picture} */
export function pictureOf({ phaseId, phase, scene, activity, writes, notes, clusters, themes, vote, tally, colleges, frozen, reducedMotion, page }) {
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
      empty: (scene && activity?.empty?.(scene)) || emptyOf(phase, writes),
      ideas: (n) => t("wall-ideas", { n, writes }),
      votes: (n) => t("wall-votes", { n }),
      draft: t("wall-draft"),
      some: (shown, all) => t("wall-some", { shown, all }),
      every: (n) => t("wall-groups", { n }),
      theme: (place) => (place === null ? t("wall-no-theme") : themes[place]?.[1].short ?? ""),
      mixed: t("wall-mixed"),
      held: (groups, n) => t("wall-held", { groups: t("wall-groups", { n: groups }), ideas: t("wall-ideas", { n, writes }) }),
    },
  };
}

/** An idea in quotation marks; nothing of one that is not on the wall. @param {string | undefined} text */
const quoteOf = (text) => (text === undefined ? "" : typeset(t("wall-quote", { text }), lang.value));

/** While ideas are not for the room nothing can come here, and the wall says why. @param {PhaseRecord | null} phase @param {string} writes */
function emptyOf(phase, writes) {
  if (phase?.kind !== "ideation" || phase.visibility === "room") return t("wall-empty", { writes });
  return t(phase.visibility === "table" ? "wall-tables" : "wall-alone");
}

/** @param {NoteRecord} note @param {Map<string, number>} order */
const themeOf = ({ theme }, order) => (theme == null ? null : order.get(theme) ?? null);

/**
 * An island's dots; a bar is the share of a college's own dots, on a scale that the largest share of the room fills.
 * @param {string} id @param {TallyRecord | null} tally @param {[string, CollegeRecord][]} colleges
 */
function votesOf(id, tally, colleges) {
  const line = tally?.lines?.[id];
  if (!tally || !line) return null;
  const share = (/** @type {readonly number[]} */ counts, /** @type {number} */ group) => counts[0] / Math.max(1, tally.spent?.[group] ?? 0);
  const most = Math.max(0.01, ...Object.values(tally.lines ?? {}).flatMap((each) => each.by.map(share)));
  const names = new Map(colleges.map(([college, { short }]) => [college, short]));
  const shown = tally.groups.length > 1 ? tally.groups : [];
  return {
    total: line.counts[0],
    colleges: shown.flatMap((group, place) => (group.voters === 0 ? [] : [{
      name: group.colleges.map((college) => names.get(college) ?? college).join(" + "),
      value: line.by[place][0],
      share: share(line.by[place], place) / most,
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
function resultOf({ voters, spent = [], groups }, least) {
  const together = groups.some(({ colleges }) => colleges.length > 1);
  return {
    title: t("wall-result"),
    words: t("wall-result-words", { ballots: t("wall-ballots", { n: voters }), votes: t("wall-votes", { n: spent.reduce((sum, each) => sum + each, 0) }) }),
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
export function turnoutOf({ vote, phase, colleges }) {
  if (!vote || vote.revealed) return null;
  // Ballots on paper, and of who shares a tablet, come on top of those who are here.
  const cast = vote.voted, expected = Math.max(cast, colleges.reduce((sum, [, { here = 0 }]) => sum + here, 0));
  return { cast, expected, title: t(phase?.status === "closed" ? "wall-vote-closed" : "wall-vote-open"), words: t("wall-turnout", { cast, expected }) };
}

/** @param {View} view @returns {LegendState} */
export function legendOf({ notes, clusters, themes, vote, writes, only }) {
  const format = new Intl.NumberFormat(lang.value), order = new Map(themes.map(([id], place) => [id, place]));
  const lived = new Set(notes.map(([, { cluster }]) => cluster));
  const count = (/** @type {number | null} */ theme) => notes.filter(([, note]) => themeOf(note, order) === theme).length, without = count(null);
  return {
    themes: [
      ...themes.flatMap(([, { short }], theme) => (only && !count(theme) ? [] : [{ theme, name: typeset(short, lang.value), count: format.format(count(theme)) }])),
      ...(without > 0 && themes.length > 0 ? [{ theme: null, name: t("wall-no-theme"), count: format.format(without) }] : []),
    ],
    total: t("wall-ideas", { n: notes.length, writes }),
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

/** @param {View} view @returns {FarewellState} */
export function farewellOf({ title, notes, clusters, colleges, adopted }) {
  const lived = new Set(notes.map(([, { cluster }]) => cluster)), people = colleges.reduce((sum, [, { here = 0 }]) => sum + here, 0);
  return {
    thanks: t("wall-thanks"),
    title: typeset(title, lang.value),
    figures: [t("wall-ideas", { n: notes.length, writes: "idea" }), t("wall-groups", { n: clusters.filter(([id]) => lived.has(id)).length }), ...(adopted ? [t("wall-adopted", { n: adopted })] : []), t("wall-came", { n: people })],
  };
}

/** @param {[string, { order?: number }]} a @param {[string, { order?: number }]} b */
const byOrder = ([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0);
