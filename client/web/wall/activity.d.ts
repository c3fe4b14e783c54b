// What `activities/<kind>/wall.js` exports: what a wall shows while a step of this kind is on. Types only.

import type { Boards } from "../kit.d.ts";
import type { Clock } from "../archipelago/topline.js";
import type { PhaseRecord } from "../wire.d.ts";

/** Where a wall finds itself: the boards, the step it shows, and whether people asked for less movement. */
export interface Scene {
  boards: Boards;
  id: string;
  phase: PhaseRecord;
  still: boolean;
  /** The address of a picture of the atelier. */
  picture(name: string): Promise<string>;
}

/** A picture that a kind draws by itself, below the head line. `show` is told whenever a board has changed. */
export interface OwnPicture {
  show(scene: Scene): void;
  destroy(): void;
}

export interface WallActivity {
  /** Which picture goes with the step now: the islands, people arriving, or one of its own (`wall`). */
  scenery(scene: Scene): "waters" | "welcome" | "own";
  /** Make the picture of its own. Its words are loaded; its style too, when `styled` (`activities/<kind>/wall.css`). */
  wall?(stage: HTMLElement): OwnPicture;
  styled?: boolean;
  /** What the head line asks, when it is not the question of the step; empty: nothing. */
  question?(scene: Scene): string;
  /** The clock of the head line, when it is not that of the step (`clock.js`); `null`: none. */
  clock?(scene: Scene): Clock | null;
  /** What is read while nothing is on the islands; empty: what the wall says of itself. */
  empty?(scene: Scene): string;
}
