// The picture on the wall. Give it the whole desired state; it finds out by itself what changed and moves only that.
// It does not know boards, servers or people: only islands, marks and words.

/** @import {Bounds, Picture, Point} from "./picture.js" */
/** @import {Item, Setting} from "./arrange.js" */
/** @import {Isle, Manner} from "./isle.js" */
/** @import {Arrival, Flight} from "./flock.js" */
import { ISLANDS, arrange, kept, restored } from "./arrange.js";
import { write } from "./element.js";
import { WAIT_MS, createFlocks } from "./flock.js";
import { createFlights } from "./flights.js";
import { createIsle } from "./isle.js";
import { routes } from "./links.js";
import { createListing } from "./listing.js";
import { TURN_MS } from "./pages.js";
import { readPalette } from "./palette.js";
import { createRising } from "./rising.js";
import { createRuler } from "./ruler.js";
import { createSea } from "./sea.js";
import { seabed } from "./seabed.js";
import { createWork } from "./work.js";

/** The stage, and the part of it where land may stand: under the question, above the quay. Shallows may go beyond. */
const STAGE = { x0: 0, y0: 0, x1: 1920, y1: 1080 };
const WATERS = { x0: 30, y0: 176, x1: 1890, y1: 802 };
/** Where ideas come from: the mark of the card on the quay, and its size. */
const QUAY = { x: 152, y: 908 };
const QUAY_MARK = 74;
/** The face of titles is served by the application itself; past this time the fallback will do. */
const FACES_MS = 2000;
/** Between two drawings of the sea bed. */
const SEA_MS = 1600;
/** Between two notes of where islands stand. */
const KEEP_MS = 1000;
/** Revealed islands grow one after the other. */
const GROWTH_MS = 900;

/**
 * @typedef {object} Options
 * @property {Bounds} [area] where land may stand
 * @property {Point} [quay] where flights start
 * @property {Setting} [setting] sizes of words and marks
 * @property {(page: number, pages: number) => void} [onpage] told when the view changes
 * @property {{ recall: () => unknown, remember: (kept: unknown) => void }} [notebook] where islands stand, for when this page reloads
 */

/** @typedef {{ show: (picture: Picture) => void, destroy: () => void }} Archipelago */
/** Where a flight begins, and how large its marks are there. @typedef {Point & { size: number }} Start */

/**
 * @param {HTMLElement} stage 1920 × 1080, scaled as one by whoever owns it
 * @param {Options} [options]
 * @returns {Archipelago}
 */
export function createArchipelago(stage, { area = WATERS, quay = QUAY, setting = ISLANDS, onpage, notebook } = {}) {
  const root = element(stage, "arch");
  const picture = element(root, "arch-picture");
  picture.setAttribute("aria-hidden", "true");
  const sea = createSea(element(picture, "arch-sea"), STAGE), land = element(picture, "arch-land"), air = element(picture, "arch-air"), text = element(picture, "arch-words");
  const empty = element(text, "arch-empty"), caption = element(text, "arch-view"), captionName = element(caption, "arch-view-name"), captionPage = element(caption, "arch-view-page");
  const listing = createListing(root), ruler = createRuler(text, "isle-title"), quotes = createRuler(text, "isle-stands"), rising = createRising(), work = createWork(), flights = createFlights(air), flocks = createFlocks();
  const memory = restored(notebook?.recall());

  /** @type {Picture | null} */
  let wanted = null;
  /** @type {Map<string, Isle>} */
  let isles = new Map();
  /** The island of each idea on this view, to know who arrives and who changes island. @type {Map<string, string>} */
  let homes = new Map();
  /** Where those lay that leave one island, or open water, for another. @type {Map<string, Start>} */
  const starts = new Map();
  /** Islands whose votes are known but not grown yet, and when they do. @type {Map<string, number>} */
  const growing = new Map();
  /** Those whose turn has come. @type {Set<string>} */
  const grown = new Set();
  let view = "", turn = 0, held = /** @type {Animation[]} */ ([]), frozen = false, resolution = resolutionOf(stage), palette = readPalette(stage);
  let frame = 0;
  let seaAt = -Infinity;
  let tide = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  let gathering = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  let growth = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  let tending = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  let keeping = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined), noted = "";
  let manner = /** @type {Manner | null} */ (null);

  /** Views take turns. @returns {ReturnType<typeof setInterval>} */
  const takeTurns = () => setInterval(() => {
    if (!wanted || wanted.frozen || typeof wanted.page === "number") return;
    turn += 1;
    render();
  }, TURN_MS);
  let turning = takeTurns(), phase = /** @type {string | undefined} */ (undefined);
  const dusk = new MutationObserver(repaint);
  dusk.observe(document.documentElement, { attributes: true, attributeFilter: ["data-wall"] });
  const sizes = new ResizeObserver(() => {
    const now = resolutionOf(stage);
    if (now !== resolution) { resolution = now; render(); }
  });
  sizes.observe(document.documentElement);
  // Titles are measured in their own face: wait for it a little rather than lay everything out twice.
  let ready = false;
  Promise.race([document.fonts.load("700 40px Bricolage"), new Promise((resolve) => setTimeout(resolve, FACES_MS))])
    .finally(() => { ready = true; render(); });
  const faces = () => { ruler.forget(); quotes.forget(); memory.boxes.clear(); render(true); };
  document.fonts.addEventListener("loadingdone", faces);

  /** @param {boolean} [redrawSea] */
  function render(redrawSea = false) {
    if (!wanted || !ready) return;
    if (wanted.frozen && view !== "") {
      if (!frozen) hold(true);
      return;
    }
    if (frozen) hold(false);
    if (wanted.phase !== phase) { // a new phase begins with the first view, and with its whole time
      phase = wanted.phase;
      turn = 0;
      clearInterval(turning);
      turning = takeTurns();
    }
    const now = staged(wanted), scene = arrange(now, { memory, measure: ruler.measure, quote: quotes.measure, area, turn, setting });
    const turned = scene.key !== view, first = view === "";
    manner = { palette, voting: now.voting, still: first || now.reducedMotion, words: now.words, resolution };
    if (turned) {
      flights.land();
      flocks.forget();
      starts.clear();
      growing.clear();
      grown.clear();
      for (const [id, isle] of isles) { work.drop(id); isle.leave(manner.still); }
      isles = new Map();
      homes = new Map();
      onpage?.(scene.page, scene.pages);
    }
    view = scene.key;
    turn = scene.page;

    const arrivals = turned || now.reducedMotion ? [] : changes(scene.items);
    for (const arrival of arrivals) if (arrival.from !== null) starts.set(arrival.id, berthOf(arrival));
    remember(scene.items);
    planGrowth(scene.items, manner.still);
    for (const [id, isle] of isles) {
      if (scene.items.some((item) => item.id === id)) continue;
      isle.leave(manner.still);
      isles.delete(id);
      work.drop(id);
      redrawSea = true;
    }
    for (const item of scene.items) redrawSea = showItem(item, manner, arrivals) || redrawSea;
    keep();
    launch(flocks.leave(arrivals, performance.now()));
    if (flocks.waiting() > 0) gathering ??= setTimeout(() => { gathering = undefined; launch(flocks.gather(performance.now())); }, WAIT_MS);
    write(captionName, scene.name);
    write(captionPage, scene.pages > 1 ? `${scene.page + 1} / ${scene.pages}` : "");
    empty.textContent = scene.items.length === 0 ? now.words.empty : "";
    listing.show(wanted);
    if (redrawSea || turned) askSea(manner.still);
    if (first) work.flush();
  }

  /** Islands that come together rise one after the other: the picture now, and again when the next one may. @param {Picture} picture */
  function staged(picture) {
    const now = performance.now(), shown = rising.stage(picture, now), wait = rising.wait(now);
    clearTimeout(tending);
    if (wait !== null) tending = setTimeout(() => render(), wait);
    return shown;
  }

  /** Day or night: the words change colour at once, so everything drawn does too, frozen or not, before the next frame. */
  function repaint() {
    palette = readPalette(stage);
    work.flush();
    if (!manner) return;
    manner = { ...manner, palette, still: true };
    for (const isle of isles.values()) {
      const item = isle.shown();
      if (item) isle.show(item, manner);
    }
    askSea(true);
    work.flush();
  }

  /** Notes where islands stand, a little after they moved. */
  function keep() {
    if (!notebook) return;
    keeping ??= setTimeout(() => {
      keeping = undefined;
      const now = kept(memory), text = JSON.stringify(now);
      if (text !== noted) notebook.remember(now);
      noted = text;
    }, KEEP_MS);
  }

  /**
   * @param {Item} item
   * @param {Manner} manner
   * @param {Arrival[]} arrivals
   * @returns {boolean} whether the sea bed changes now
   */
  function showItem(item, manner, arrivals) {
    let isle = isles.get(item.id);
    const born = !isle;
    if (!isle) isles.set(item.id, isle = createIsle({ land, words: text }));
    const known = isle;
    known.expect(arrivals.filter(({ to }) => to === item.id).map(({ id }) => id));
    const moved = known.move(item, manner.still);
    if (growing.has(item.id) && !born) return moved;
    // A new coast is drawn in its turn, a new mark on a known coast at once.
    work.ask(item.id, () => { if (known.show(item, manner)) askSea(manner.still); });
    return moved || born;
  }

  /** Ideas that are new on this view, or in another island than before. @param {Item[]} items @returns {Arrival[]} */
  function changes(items) {
    const found = [];
    for (const { id: to, marks, votes } of items) {
      if (votes) continue;
      for (const { id } of marks) {
        const from = homes.get(id) ?? null;
        if (from !== to) found.push({ id, from, to });
      }
    }
    return found;
  }

  /** @param {Item[]} items */
  function remember(items) {
    homes = new Map(items.flatMap(({ id, marks, votes }) => (votes ? [] : marks.map((mark) => /** @type {[string, string]} */ ([mark.id, id])))));
  }

  /** Where an idea lies before it leaves its island, and how large it is there. @param {Arrival} arrival @returns {Start} */
  function berthOf({ id, from }) {
    const isle = isles.get(from ?? ""), at = isle?.where(id), stands = isle?.stands();
    return stands && at ? { x: stands.x + at.x, y: stands.y + at.y, size: isle?.shown()?.size ?? QUAY_MARK } : { ...quay, size: QUAY_MARK };
  }

  /** Votes come out smallest first, one island after the other. @param {Item[]} items @param {boolean} still */
  function planGrowth(items, still) {
    for (const id of [...grown]) if (!items.some((item) => item.id === id && item.votes)) grown.delete(id);
    const fresh = items.filter(({ id, votes }) => votes && !growing.has(id) && !grown.has(id) && isles.get(id)?.shown()?.votes === null)
      .sort((a, b) => (a.votes?.total ?? 0) - (b.votes?.total ?? 0));
    for (const [id] of growing) if (!items.some((item) => item.id === id && item.votes)) growing.delete(id);
    if (still) { growing.clear(); return; }
    const start = Math.max(performance.now() + GROWTH_MS, ...growing.values());
    fresh.forEach(({ id }, i) => growing.set(id, start + i * GROWTH_MS));
    clearTimeout(growth);
    const next = Math.min(...growing.values());
    if (growing.size > 0) growth = setTimeout(grow, Math.max(0, next - performance.now()));
  }

  function grow() {
    if (wanted?.frozen) return;
    const now = performance.now();
    for (const [id, due] of growing) if (due <= now + 5) { growing.delete(id); grown.add(id); }
    render();
  }

  /** @param {Flight[]} leaving */
  function launch(leaving) {
    for (const { ids, to, delay } of leaving) {
      const isle = isles.get(to);
      if (!isle || !wanted) continue;
      const paper = wanted.voting, origins = new Map(ids.flatMap((id) => { const start = starts.get(id); return start ? [/** @type {[string, Start]} */ ([id, start])] : []; }));
      for (const id of ids) starts.delete(id);
      work.ask(`flight ${ids[0]}`, () => {
        const item = isle.shown();
        const marks = item?.marks.filter(({ id }) => ids.includes(id)).flatMap((mark) => {
          const at = item.places[mark.slot];
          return at ? [{ mark, at, start: origins.get(mark.id) }] : [];
        }) ?? [];
        const berths = [...origins.values()];
        const from = berths.length > 0 ? { x: mean(berths.map(({ x }) => x)), y: mean(berths.map(({ y }) => y)) } : quay;
        const startSize = berths.length > 0 ? mean(berths.map(({ size }) => size)) : ids.length > 1 ? (item?.size ?? 1) * 1.2 : QUAY_MARK;
        const gone = !item || marks.length === 0
          || !flights.depart({ marks, from, to: isle.stands(), size: item.size, startSize, paper, delay, landed: () => isle.land(ids) });
        if (gone) isle.land(ids);
      });
    }
  }

  /** The sea bed follows the coasts, at most once in `SEA_MS`: it is the largest thing drawn. @param {boolean} still */
  function askSea(still) {
    const wait = still ? 0 : seaAt + SEA_MS - performance.now();
    clearTimeout(tide);
    if (wait > 0) { tide = setTimeout(askSea, wait, still); return; }
    work.ask("sea", function* () {
      seaAt = performance.now();
      const ports = [];
      const beds = [];
      for (const isle of isles.values()) {
        const item = isle.shown(), field = isle.bed();
        if (!item || !field) continue;
        const { x, y } = isle.stands();
        beds.push({ x, y, field });
        if (item.kind === "land" && !item.votes && !wanted?.voting) ports.push({ id: item.id, theme: item.theme < 0 ? null : item.theme, marks: item.marks, x, y });
      }
      const bed = seabed(beds, STAGE);
      yield;
      yield* sea.draw(bed, routes(ports), palette, resolution, still);
    });
  }

  /** « Figer le mur »: the picture stays as it is, flights included. @param {boolean} on */
  function hold(on) {
    frozen = on;
    if (on) held = root.getAnimations({ subtree: true }).filter(({ playState }) => playState === "running");
    for (const animation of held) if (on) animation.pause(); else animation.play();
  }

  return {
    show(next) {
      wanted = next; // several pictures in one frame are one picture
      frame ||= requestAnimationFrame(() => { frame = 0; render(); });
    },
    destroy() {
      clearInterval(turning);
      cancelAnimationFrame(frame);
      clearTimeout(gathering);
      clearTimeout(tide);
      clearTimeout(growth);
      clearTimeout(keeping);
      clearTimeout(tending);
      dusk.disconnect();
      sizes.disconnect();
      document.fonts.removeEventListener("loadingdone", faces);
      work.destroy();
      root.remove();
    },
  };
}

/**
 * Bitmap px for one stage px: enough for the screen, and never more than a 4K wall needs.
 * @param {HTMLElement} stage
 */
function resolutionOf(stage) {
  const scale = stage.getBoundingClientRect().width / 1920 || 1;
  return Math.min(2, Math.max(1, Math.round(scale * devicePixelRatio * 4) / 4));
}

/** @param {HTMLElement} parent @param {string} className */
function element(parent, className) {
  const made = document.createElement("div");
  made.className = className;
  parent.append(made);
  return made;
}

/** @param {number[]} numbers */
const mean = (numbers) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
