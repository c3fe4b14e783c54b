// What the wall is asked to show. Types only: the whole desired state, never a list of changes.

/**
 * One idea as a mark. `slot` is its place in its island, given by the server: stable, holes allowed.
 * @typedef {{ id: string, theme: number | null, slot: number }} Mark
 */

/**
 * An idea that belongs to no island yet. The wall gives it a place and keeps it.
 * @typedef {{ id: string, theme: number | null }} LooseNote
 */

/**
 * What one college gave to an island. `value` is shown, `share` (0 to 1) is the length of the bar.
 * @typedef {{ name: string, value: number, share: number }} CollegeVote
 */

/**
 * The votes of an island, once revealed.
 * @typedef {{ total: number, colleges: CollegeVote[] }} Votes
 */

/**
 * A group of ideas. A `draft` has a title that is the machine's, and nobody has said yes to it: as on a chart, a coast that nobody
 * has walked yet is dashed. `stands`: the idea that says best what a draft is about.
 * @typedef {object} Island
 * @property {string} id
 * @property {string} title already typeset
 * @property {boolean} [draft]
 * @property {string} [stands] in quotation marks, typeset
 * @property {Mark[]} marks
 * @property {number | null} theme 0 to 7, the waters it lies in
 * @property {Votes | null} [votes]
 * @property {boolean} [plain] marks are people, not ideas: full dots
 * @property {number} [groups] on the home view: how many groups it stands for
 */

/**
 * Every word the picture needs, already in the room's language and typeset.
 * @typedef {object} Words
 * @property {string} looseTitle « À regrouper »
 * @property {string} empty said while there is nothing: « Les premières idées arrivent ici. »
 * @property {(n: number) => string} ideas « 34 idées »
 * @property {(n: number) => string} votes « 12 voix »
 * @property {string} draft said of a draft where it cannot be seen: « titre proposé »
 * @property {(shown: number, all: number) => string} some « 9 groupes sur 18 »: what a view without a theme shows
 * @property {(all: number) => string} every « 18 groupes »: what the home view shows
 * @property {(theme: number | null) => string} theme short name of a theme; null: without theme
 * @property {string} mixed « Thèmes mêlés »: waters of groups whose ideas bear several
 * @property {(groups: number, ideas: number) => string} held « 5 groupes, 120 idées »: what an island of the home view stands for
 */

/**
 * The whole desired state of the archipelago.
 * @typedef {object} Picture
 * @property {Island[]} islands
 * @property {LooseNote[]} loose
 * @property {boolean} frozen hold everything as it is until unfrozen
 * @property {boolean} reducedMotion
 * @property {number | null} [page] the view to hold when there are several; null or absent: each in turn
 * @property {boolean} voting marks lose their theme colour
 * @property {string} [phase] when it changes, and only then, islands are placed afresh
 * @property {Words} words
 */

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ w: number, h: number }} Box */
/** @typedef {{ x0: number, y0: number, x1: number, y1: number }} Bounds */

export {};
