// The wall: enters with its link, then shows what the room's board says, for as long as the projector is on.
// Knows which picture goes with which phase; the pictures themselves are in `archipelago/`.

/** @import {Session} from "../kit.d.ts" */
/** @import {View} from "../wall/views.js" */
import { effect } from "@preact/signals";

import { createArchipelago } from "../archipelago/archipelago.js";
import { createLegend } from "../archipelago/legend.js";
import { createQuay } from "../archipelago/quay.js";
import { createStage } from "../archipelago/stage.js";
import { createTopline } from "../archipelago/topline.js";
import { createTurnout } from "../archipelago/turnout.js";
import { createWelcome } from "../archipelago/welcome.js";
import { activity } from "../wall/activities.js";
import { openSession } from "../core/session.js";
import { loadWords, suggestLang, t } from "../core/words.js";
import { courseOf, createCourse } from "../wall/course.js";
import { createFarewell } from "../wall/farewell.js";
import { createLatest, latestOf } from "../wall/latest.js";
import { notebookOf } from "../wall/notebook.js";
import { become, number } from "../wall/number.js";
import { keepPoster } from "../wall/poster.js";
import { createSaid, saidOf } from "../wall/said.js";
import { createSpotlight, litOf } from "../wall/spotlight.js";
import { farewellOf, legendOf, pictureOf, quayOf, toplineOf, turnoutOf, viewOf, welcomeOf } from "../wall/views.js";
import { wallToken } from "../wall/way-in.js";

const host = /** @type {HTMLElement} */ (document.getElementById("wall"));
const still = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * What stands on the stage, made anew when the kind of view changes.
 * @param {HTMLElement} stage
 * @param {View} view
 * @param {{ recall: () => unknown, remember: (kept: unknown) => void }} notebook
 */
function scenery(stage, { kind, activity }, notebook) {
  if (kind === "welcome") {
    const welcome = createWelcome(stage), topline = null;
    return { kind, welcome, topline, parts: [welcome] };
  }
  if (kind === "farewell") {
    const farewell = createFarewell(stage), topline = null;
    return { kind, farewell, topline, parts: [farewell] };
  }
  const topline = createTopline(stage);
  if (kind === "course") {
    const course = createCourse(stage);
    return { kind, topline, course, parts: [topline, course] };
  }
  if (kind === "latest") {
    const latest = createLatest(stage);
    return { kind, topline, latest, parts: [topline, latest] };
  }
  if (kind === "own" && activity?.wall) {
    const own = activity.wall(stage);
    return { kind, activity, topline, own, parts: [topline, own] };
  }
  const waters = createArchipelago(stage, { notebook }), quay = createQuay(stage), turnout = createTurnout(stage), legend = createLegend(stage);
  return { kind, topline, waters, quay, turnout, legend, parts: [topline, waters, quay, turnout, legend] };
}

/** @param {Session} session @param {string} token */
function run(session, token) {
  const stage = createStage(host), poster = keepPoster(session, token), light = createSpotlight(stage.element), said = createSaid(stage.element);
  /** @type {ReturnType<typeof scenery> | null} */
  let scene = null, drawn = false;
  effect(() => {
    const atelier = session.boards.room.get("atelier");
    if (!atelier) return;
    void suggestLang(atelier.lang === "en" ? "en" : "fr");
    document.title = atelier.title;
    const view = viewOf(session, poster.value, still.matches, activity, number.value);
    stage.show({ night: view.night, reducedMotion: view.reducedMotion });
    // What a facilitator puts before the room is there at once, whatever the picture does.
    const ended = view.kind === "farewell";
    light.show(ended ? null : litOf({ ...view, ...view.all }));
    said.show(ended ? "" : saidOf(view));
    if (view.kind === null) return; // The last picture stays until what the step shows is there.
    if (scene?.kind !== view.kind || (view.kind === "own" && scene.activity !== view.activity)) {
      for (const part of scene?.parts ?? []) part.destroy();
      scene = scenery(stage.element, view, notebookOf(atelier));
      drawn = false;
    }
    scene.topline?.show(toplineOf(view));
    scene.welcome?.show(welcomeOf(view));
    scene.farewell?.show(farewellOf({ ...view, ...view.all }));
    scene.course?.show(courseOf(view));
    scene.latest?.show(latestOf(view));
    scene.waters?.show(pictureOf(view));
    scene.quay?.show(quayOf(view));
    // Frozen, counts hold as the picture does; a wall that opens frozen still shows where things stand.
    if (view.frozen && drawn) return;
    drawn = true;
    if (view.scene) scene.own?.show(view.scene);
    scene.turnout?.show(turnoutOf(view));
    scene.legend?.show(legendOf(view));
  });
}

/** A projector is a window without a bar: F, or a double click, and the same to leave. */
function fullscreen() {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.();
}

document.addEventListener("dblclick", fullscreen);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey) return;
  const digit = /^Digit([1-4])$/.exec(event.code)?.[1];
  if (event.key === "f") fullscreen();
  else if (digit) become(Number(digit));
});

await loadWords("wall");
try {
  const token = await wallToken();
  run(openSession(token), token);
} catch {
  // No link, or one that opens nothing: one sentence, and never a page of errors.
  const sentence = document.createElement("p");
  sentence.className = "wall-without";
  sentence.textContent = t("wall-without-link");
  host.append(sentence);
}
