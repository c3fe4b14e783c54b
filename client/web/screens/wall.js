// The wall: enters with its link, then shows what the room's board says, for as long as the projector is on.
// Knows which picture goes with which phase; the pictures themselves are in `archipelago/`.

/** @import {Session} from "../kit.d.ts" */
import { effect } from "@preact/signals";

import { createArchipelago } from "../archipelago/archipelago.js";
import { createLegend } from "../archipelago/legend.js";
import { createQuay } from "../archipelago/quay.js";
import { createStage } from "../archipelago/stage.js";
import { createTopline } from "../archipelago/topline.js";
import { createTurnout } from "../archipelago/turnout.js";
import { createWelcome } from "../archipelago/welcome.js";
import { openSession } from "../core/session.js";
import { loadWords, suggestLang, t } from "../core/words.js";
import { createFarewell } from "../wall/farewell.js";
import { notebookOf } from "../wall/notebook.js";
import { keepPoster } from "../wall/poster.js";
import { createSheet } from "../wall/sheet.js";
import { farewellOf, legendOf, pictureOf, quayOf, sheetOf, toplineOf, turnoutOf, viewOf, welcomeOf } from "../wall/views.js";
import { wallToken } from "../wall/way-in.js";

const host = /** @type {HTMLElement} */ (document.getElementById("wall"));
const still = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * What stands on the stage, made anew when the kind of view changes.
 * @param {HTMLElement} stage
 * @param {"welcome" | "waters" | "sheet" | "farewell"} kind
 * @param {{ recall: () => unknown, remember: (kept: unknown) => void }} notebook
 */
function scenery(stage, kind, notebook) {
  if (kind === "welcome") {
    const welcome = createWelcome(stage), topline = null;
    return { kind, welcome, topline, parts: [welcome] };
  }
  if (kind === "farewell") {
    const farewell = createFarewell(stage), topline = null;
    return { kind, farewell, topline, parts: [farewell] };
  }
  const topline = createTopline(stage);
  if (kind === "sheet") {
    const sheet = createSheet(stage);
    return { kind, topline, sheet, parts: [topline, sheet] };
  }
  const waters = createArchipelago(stage, { notebook }), quay = createQuay(stage), turnout = createTurnout(stage), legend = createLegend(stage);
  return { kind, topline, waters, quay, turnout, legend, parts: [topline, waters, quay, turnout, legend] };
}

/** @param {Session} session @param {string} token */
function run(session, token) {
  const stage = createStage(host), poster = keepPoster(session, token);
  /** @type {ReturnType<typeof scenery> | null} */
  let scene = null, drawn = false;
  effect(() => {
    const room = session.boards.room, atelier = room.get("atelier");
    if (!atelier) return;
    void suggestLang(atelier.lang === "en" ? "en" : "fr");
    document.title = atelier.title;
    const view = viewOf(room, session, poster.value, still.matches);
    stage.show({ night: view.night, reducedMotion: view.reducedMotion });
    if (scene?.kind !== view.kind) {
      for (const part of scene?.parts ?? []) part.destroy();
      scene = scenery(stage.element, view.kind, notebookOf(atelier));
      drawn = false;
    }
    scene.topline?.show(toplineOf(view));
    scene.welcome?.show(welcomeOf(view));
    scene.farewell?.show(farewellOf(view));
    scene.waters?.show(pictureOf(view));
    scene.quay?.show(quayOf(view));
    // Frozen, counts hold as the picture does; a wall that opens frozen still shows where things stand.
    if (view.frozen && drawn) return;
    drawn = true;
    scene.sheet?.show(sheetOf(view));
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
document.addEventListener("keydown", (event) => { if (event.key === "f" && !event.ctrlKey && !event.metaKey) fullscreen(); });

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
