// The console in one hand: the boards as it reads them, what is ticked, looked for and pending, and the one way to say something.
// Knows no element: components take it as `desk`.

/** @import {CommandType, FieldsOf, Kit} from "../kit.d.ts" */
/** @import {Api} from "./api.js" */
/** @import {Heap, Theme} from "./groups.js" */
/** @import {Agenda} from "./agenda.js" */
import { batch, computed, effect, signal } from "@preact/signals";
import { numberOfObjective } from "../core/numbers.js";
import { groupedOf, scoped } from "../core/scope.js";
import { typesetTitle } from "../core/typeset.js";
import { refusal } from "../core/words.js";
import { agenda } from "./agenda.js";
import { heap } from "./groups.js";
import { createKeys } from "./keys.js";
import { outcome, targets } from "./moves.js";
import { createPending } from "./pending.js";
import { answering, found } from "./search.js";
import { createTicks } from "./ticks.js";
import { createToasts } from "./toasts.js";
import { pairs } from "./twins.js";

/** What stands in the middle: the part of a step, the groups, the same by who wrote them, one of them, the ideas in none, those that may say the same, what the machine does, the hall. */
/** @typedef {{ at: "step", phase: string } | { at: "groups" } | { at: "by", by: By } | { at: "group", id: string } | { at: "loose" } | { at: "alike" } | { at: "sorting" } | { at: "history" } | { at: "hall" }} View */
/** @typedef {"theme" | "college" | "table" | "commune"} By */
/** @typedef {{ here?: number, away?: number, waiting?: number }} Pulse */
/** What to tell once it is done, and the way back; and instead of the common sentence of a refusal. @typedef {{ told?: string, undo?: () => void, instead?: Record<string, string | undefined> }} After */
/** @typedef {ReturnType<typeof createDesk>} Desk */

/**
 * @param {Kit} kit
 * @param {Api} api
 */
export function createDesk(kit, api) {
  const { session } = kit, { room, desk, pulse } = session.boards;
  const course = computed(() => agenda(room.all("phase"), room.get("now"), (id) => room.get(`vote/${id}`)?.revealed ?? false));
  const themes = computed(() => room.all("theme").map(([id, theme]) => ({ ...theme, id })).sort((a, b) => a.order - b.order));
  const all = computed(() => {
    const { clusters, notes } = scoped(room.all("cluster"), room.all("note"), groupedOf(room, room.get("now")?.phase));
    return heap(clusters, notes, themes.value, kit.t("console-untitled"));
  });
  /** Ideas and groups by their names. @type {import("@preact/signals").ReadonlySignal<import("./guesses.js").Known>} */
  const known = computed(() => {
    const { groups, loose } = all.value;
    const byId = new Map(groups.map((group) => [group.id, group])), ideas = new Map([...groups, { ideas: loose }].flatMap((each) => each.ideas.map((idea) => [idea.id, idea])));
    return { idea: (id) => ideas.get(id), group: (id) => byId.get(id) };
  });
  const but = signal({ number: 0, ideas: /** @type {ReadonlySet<string>} */ (new Set()) });
  /** The re-organising that waits for a yes or a no, without the ideas that were ticked off. */
  const proposed = computed(() => {
    const record = desk.get("proposal");
    if (!record) return null;
    const into = targets(record, known.value), off = but.value.number === record.number ? but.value.ideas : NONE;
    return { number: record.number, level: record.level, into, off, ...outcome(into, all.value.groups, off) };
  });
  const asked = signal("");
  const objective = signal(/** @type {string | null} */ (null));
  /** What the room aims at, in the order of the numbers. */
  const objectives = computed(() => room.all("objective").filter(([, each]) => each.sort !== "value").sort(([, a], [, b]) => a.order - b.order).map(([id, objective]) => ({ id, title: objective.title, number: numberOfObjective(objective) })));
  const shown = computed(() => found(answering(all.value, objective.value), asked.value));
  const connected = () => session.link.value === "connected" || session.link.value === "shaky";
  const ticks = createTicks(), toasts = createToasts();
  const pending = createPending(() => room.get("now")?.phase, connected, () => toasts.tell({ text: kit.t("console-unanswered"), bad: true }));

  const chosen = signal(/** @type {View | null} */ (null));
  /** Until somebody looks elsewhere, the middle shows what the step that is open is about. */
  const view = computed(() => chosen.value ?? natural(course.value, (id) => room.get(`clustering/${id}`)?.where === "room"));
  const stop = [effect(() => {
    const { groups, loose } = all.value;
    const ids = new Set(groups.map(({ id }) => id)), members = new Set([...groups, { ideas: loose }].flatMap(({ ideas }) => ideas.map(({ id }) => id)));
    ticks.keep((id) => ids.has(id), (id) => members.has(id));
  })];
  let was = room.get("now")?.phase;
  stop.push(effect(() => {
    const is = room.get("now")?.phase;
    // A new step brings its own view, unless somebody is in the middle of something.
    if (is !== was && !ticks.groups.peek().size && !ticks.ideas.peek().size) chosen.value = null;
    was = is;
  }));
  // A refusal is told at once, by `say`; the session need not keep its words for later.
  stop.push(effect(() => { for (const { id } of session.refused.value) session.forget(id); }));

  /**
   * Say something to the server, and tell how it went.
   * @type {<T extends CommandType>(type: T, fields?: FieldsOf<T>, after?: After) => Promise<boolean>}
   */
  async function say(type, fields, { told, undo, instead } = {}) {
    const answer = await session.say(type, /** @type {any} */ (fields));
    if (!answer.done) toasts.tell({ text: instead?.[answer.code] ?? refusal(answer.code, answer.facts), bad: true });
    else if (told) toasts.tell({ text: told, undo });
    return answer.done;
  }

  return {
    ...kit, api, ticks, toasts, pending, keys: createKeys(), ending: signal(false), say, connected,
    /** A title: no line ends on a small word. @param {string} text */
    title: (text) => typesetTitle(text, kit.lang.value),
    agenda: course, themes: /** @type {import("@preact/signals").ReadonlySignal<Theme[]>} */ (themes),
    heap: /** @type {import("@preact/signals").ReadonlySignal<Heap>} */ (all), asked, shown, view, known, proposed, objective, objectives,
    /** Have these ideas moved by the proposal, or not. @param {string[]} ideas @param {boolean} move */
    tickMoves(ideas, move) {
      const { number = 0, off = NONE } = proposed.peek() ?? {}, rest = new Set(off);
      for (const id of ideas) if (move) rest.delete(id); else rest.add(id);
      but.value = { number, ideas: rest };
    },
    /** What the machine may do; `undefined` until the desk is there. */
    sorting: computed(() => desk.get("sorting")),
    /** Why it does nothing though it may: `starting`, `away`, or `off` (this server sorts nothing). Told by the server when it is so. */
    sorter: computed(() => /** @type {string | undefined} */ (pulse.get("sorter")?.code)),
    alike: computed(() => pairs(desk.all("twin"), known.value)),
    /** @param {View} next */
    go(next) {
      batch(() => {
        if (JSON.stringify(next) !== JSON.stringify(view.peek())) ticks.none();
        chosen.value = next;
      });
    },
    ended: computed(() => room.get("atelier")?.ended ?? false),
    /** Everybody who came, hosts apart. */
    people: computed(() => room.all("college").reduce((sum, [, { here = 0 }]) => sum + here, 0)),
    tablets: computed(() => {
      const all = pulse.all("table").map(([, each]) => each);
      return { here: total(all, "here"), away: total(all, "away"), waiting: total(all, "waiting") };
    }),
    reading: computed(() => desk.all("reading")),
    /** Questions to speakers that wait for somebody to read them, of every talk of the day. */
    questions: computed(() => desk.all("question_aside").filter(([, { standing }]) => standing === "waiting")),
    hidden: computed(() => desk.all("hidden")),
    undoable: computed(() => desk.get("undo/room")),
    /** How many groups the tables have made, each for itself. */
    tableGroups: computed(() => desk.all("effort").reduce((sum, [, { groups = 0 }]) => sum + groups, 0)),
    close() { stop.forEach((each) => each()); session.close(); },
  };
}

/** @type {ReadonlySet<string>} */
const NONE = new Set();

/** @param {Agenda} agenda @param {(step: string) => boolean} onGroups whether the work of a step is on the groups of the room: it opens on them @returns {View} */
function natural({ steps, open, next }, onGroups) {
  const step = open ?? next ?? steps.at(-1);
  if (!step) return { at: "groups" };
  return open && onGroups(step.id) ? { at: "groups" } : { at: "step", phase: step.id };
}

/** @param {Pulse[]} all @param {keyof Pulse} of */
const total = (all, of) => all.reduce((sum, each) => sum + (each[of] ?? 0), 0);
