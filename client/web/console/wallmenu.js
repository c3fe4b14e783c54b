// The wall from the console: open it, day or night, freeze it, still it, choose its page.

/** @import {Desk} from "./desk.js" */
/** @import {Wall} from "../wire.d.ts" */
import { pages } from "../archipelago/pages.js";
import { nameOfWaters, watersOf } from "../archipelago/waters.js";
import { html, icon } from "./html.js";
import { Menu } from "./menu.js";
import { OtherWalls } from "./otherwalls.js";

/** @param {{ desk: Desk }} props */
export function WallMenu({ desk }) {
  const { t } = desk, { room, pulse } = desk.session.boards, wall = room.get("wall") ?? {};
  /** @param {Wall} change @param {string} told */
  const set = (change, told) => {
    const { mode = "day", frozen = false, still = false, page = null } = /** @type {Wall} */ (wall), was = { mode, frozen, still, page };
    desk.say("set_wall", { wall: { ...was, ...change } }, { told, undo: () => { desk.say("set_wall", { wall: was }); } });
  };
  /** @param {boolean} frozen */
  const freeze = (frozen) => set({ frozen }, t(frozen ? "console-wall-told-frozen" : "console-wall-told-unfrozen"));
  const views = viewsOf(desk), walls = pulse.get("walls")?.here ?? 0;
  return html`
    ${wall.frozen && !desk.ended.value && html`<button class="button frozen" title=${t("console-wall-unfreeze")} onClick=${() => freeze(false)}>${icon("snowflake")}<span>${t("console-wall-frozen")}</span><span class="frozen-do">${t("console-wall-unfreeze")}</span></button>`}
    <button class="button see-wall" onClick=${() => openWall(desk)}>${icon("monitor")}<span>${t("console-see-wall")}</span></button>
    <${Menu} name=${t("console-wall-settings")} sign="settings">
      <p class="menu-note">${t("console-walls", { walls })}</p>
      <fieldset class="choice">
        <legend>${t("console-wall-light")}</legend>
        ${/** @type {const} */ (["day", "night"]).map((mode) => html`
          <label class="option"><input type="radio" name="mode" checked=${(wall.mode ?? "day") === mode} onChange=${() => set({ mode }, t(`console-wall-told-${mode}`))} />
            ${icon(mode === "day" ? "sun" : "moon")}<span>${t(`console-wall-${mode}`)}</span></label>`)}
      </fieldset>
      <label class="option"><input type="checkbox" checked=${!!wall.frozen} onChange=${() => freeze(!wall.frozen)} />
        ${icon("snowflake")}<span>${t("console-wall-freeze")}</span></label>
      <label class="option"><input type="checkbox" checked=${!!wall.still} onChange=${() => set({ still: !wall.still }, t(wall.still ? "console-wall-told-moving" : "console-wall-told-still"))} />
        ${icon("hand")}<span>${t("console-wall-still")}</span></label>
      ${views.length > 1
        ? html`
          <fieldset class="choice">
            <legend>${t("console-wall-page")}</legend>
            ${[null, ...views.keys()].map((page) => html`
              <label class="option" key=${page}><input type="radio" name="page" checked=${(wall.page ?? null) === page} onChange=${() => set({ page }, page === null ? t("console-wall-told-turns") : t("console-wall-told-page", { name: views[page] }))} />
                <span>${page === null ? t("console-wall-turns") : views[page]}</span></label>`)}
          </fieldset>`
        : html`<p class="menu-note">${t("console-wall-one-page")}</p>`}
      <${OtherWalls} desk=${desk} open=${(/** @type {number} */ wall) => openWall(desk, wall)} />
    <//>`;
}

/** The names of the wall's pages, cut as the wall cuts them. @param {Desk} desk @returns {string[]} */
function viewsOf(desk) {
  const { t, heap, themes } = desk;
  const groups = heap.value.groups.filter(({ ideas }) => ideas.length > 0);
  const words = { mixed: t("console-mixed-themes"), theme: (/** @type {number | null} */ theme) => themes.value.find(({ order }) => order === theme)?.short ?? t("console-no-theme") };
  const all = groups.map(({ id, ideas }) => { const marks = ideas.map(({ mark: theme }) => ({ theme })); return { id, marks, theme: watersOf(marks) }; });
  return pages(all).map(({ home, themes: own, islands }, page) => {
    const name = own.map((theme) => nameOfWaters(theme, islands.filter((island) => island.theme === theme), words)).join(" · ");
    return home ? t("console-wall-home") : t("console-wall-theme", { page: page + 1, name });
  });
}

/** A wall in a window of its own, with an invite of its own. @param {Desk} desk @param {number} [number] */
async function openWall(desk, number = 1) {
  // Opened at once: a window opened after waiting is taken for an advertisement and blocked.
  const wall = window.open("about:blank", "_blank");
  try {
    const { path } = await desk.api.link({ role: "wall" });
    if (wall) wall.location.href = new URL(`${path}&n=${number}`, location.href).href;
  } catch {
    wall?.close();
    desk.toasts.tell({ text: desk.t("console-unanswered"), bad: true });
  }
}
