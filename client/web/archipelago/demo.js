// Every state of the wall, fed with made-up ideas and no server. Choose with the hash: demo.html#ideas=225&night
//
//   state=welcome | water | islands | home   people, ideas in open water, ideas on 11 islands, 30 islands in pages
//   ideas=225        how many            page=2      which page        seed=1
//   night voting revealed frozen still drafts long paused lost eight   flags
//   live=4           arrivals for each second      shuffle=2     groups change every so many seconds
//   group            loose ideas go to their islands after 2 s; reveal: votes come out after 2 s
//   drafts           titles of two phrases that nobody has said yes to, but every third; plain: ideas without theme
//   machine          with state=water: the machine makes a group every 350 ms after 2 s, and a person says yes to the first ones later

/** @import {Island, LooseNote, Mark, Picture} from "./picture.js" */
import { createArchipelago } from "./archipelago.js";
import { chance } from "./chance.js";
import { createLegend } from "./legend.js";
import { createQuay } from "./quay.js";
import { createStage } from "./stage.js";
import { createTopline } from "./topline.js";
import { createTurnout } from "./turnout.js";
import { createWelcome } from "./welcome.js";

const THEMES = ["Qualité de vie", "Participation", "Économie et emploi", "Port et aéroports", "Promotion", "Culture", "Climat", "Jeunesse"];
/** Titles, their theme and their part of the ideas, as on the reference picture. @type {[string, number, number][]} */
const GROUPS = [
  ["Se déplacer sans voiture", 0, 34], ["Des quartiers frais et plantés", 0, 27], ["Se soigner près de chez soi", 0, 18],
  ["Essayer avant de décider", 1, 22], ["Décider le budget ensemble", 1, 14], ["Apprendre les métiers de la mer", 2, 29],
  ["Un premier emploi ici", 2, 19], ["Un port relié au train", 3, 24], ["Un aéroport plus sobre", 3, 12],
  ["Raconter notre littoral", 4, 16], ["Une fête entre communes", 4, 10],
];
/** Titles as the machine proposes them, and the idea that stands for each. @type {[string, string][]} */
const DRAFTS = [
  ["bus de nuit · navette", "Un bus de nuit entre la gare et la plage"], ["îlots de fraîcheur · arbres", "Planter des arbres dans les cours d’école"],
  ["maison de santé", "Une maison de santé dans chaque village"], ["budget participatif · essais", "Tester un budget voté dans trois communes"],
  ["réunions de quartier · décisions", "Des réunions le samedi, avec garde d’enfants"], ["métiers de la mer · apprentis", "Un guichet unique pour les apprentis de la mer"],
  ["premier emploi · stages", "Un stage payé pour chaque lycéen"], ["gare du port · fret", "Relier les quais au train de marchandises"],
  ["vols de nuit · bruit", "Moins de vols entre minuit et six heures"], ["littoral · récits", "Demander aux anciens de raconter le port"], ["fête des communes", "Une fête qui change de commune chaque année"],
];
const LONG_TITLES = ["Développer l’alimentation de proximité et les marchés", "Transports", "Accompagner la reconversion énergétique des entreprises", "Un bus la nuit"];
const IDEAS = [
  "Une navette toutes les dix minutes entre la gare et le front de mer, même le dimanche.", "Demander aux anciens de raconter le port, et l’afficher sur les quais.",
  "Des bancs à l’ombre.", "Tester un budget voté par les habitants dans trois communes avant de l’étendre.", "Un guichet unique pour les apprentis, ouvert le samedi.",
  "Relier l’aéroport au train sans changer, avec un billet qui vaut aussi pour le bus, le bateau et le vélo, et dont le prix soit le même pour tous les habitants de la métropole.",
];
const COLLEGES = ["Élus", "Société civile", "Technique"];

const asked = new URLSearchParams(location.hash.slice(1));
/** @param {string} name @param {number} otherwise */
const number = (name, otherwise) => Number(asked.get(name) ?? otherwise);
/** @param {string} name */
const flag = (name) => asked.has(name);
const roll = chance(number("seed", 1));
const format = new Intl.NumberFormat("fr-FR"), plural = new Intl.PluralRules("fr-FR");
/** @param {number} n @param {string} one @param {string} many */
const count = (n, one, many) => `${format.format(n)}\u00a0${plural.select(n) === "one" ? one : many}`;

const words = {
  looseTitle: "À regrouper",
  empty: "Les premières idées arrivent ici.",
  /** @param {number} n */ ideas: (n) => count(n, "idée", "idées"),
  /** @param {number} n */ votes: (n) => count(n, "voix", "voix"),
  draft: "titre proposé",
  /** @param {number} shown @param {number} all */ some: (shown, all) => `${format.format(shown)} groupes sur ${format.format(all)}`,
  mixed: "Thèmes mêlés",
  /** @param {number} groups @param {number} ideas */ held: (groups, ideas) => `${count(groups, "groupe", "groupes")}, ${count(ideas, "idée", "idées")}`,
  /** @param {number} n */ every: (n) => count(n, "groupe", "groupes"),
  /** @param {number | null} theme */ theme: (theme) => (theme === null ? "Sans thème" : THEMES[theme] ?? ""),
};

const host = /** @type {HTMLElement} */ (document.getElementById("wall"));
const stage = createStage(host);
stage.show({ night: flag("night"), reducedMotion: flag("still") });
addEventListener("hashchange", () => location.reload());

let made = 0;
/** @param {number} home @returns {{ id: string, theme: number | null }} mostly of the group's theme */
function idea(home) {
  const stray = roll();
  made += 1;
  return { id: `n${made}`, theme: flag("plain") ? null : stray < 0.1 ? (home + 1 + Math.floor(roll() * 4)) % 5 : stray > 0.985 ? null : home };
}

/** @param {[string, number, number][]} groups @param {number} total @returns {Island[]} */
function islandsOf(groups, total) {
  const parts = groups.reduce((sum, [, , part]) => sum + part, 0);
  return groups.map(([title, theme, part], i) => ({
    id: `c${i}`, ...named(title, i, flag("drafts") && i % 3 < 2), theme: flag("plain") ? null : theme,
    marks: Array.from({ length: Math.max(1, Math.round((part * total) / parts)) }, (_, slot) => ({ ...idea(theme), slot })),
  }));
}

/** @param {string} title @param {number} i @param {boolean} draft */
function named(title, i, draft) {
  const [proposed, stands] = DRAFTS[i % DRAFTS.length];
  return draft ? { title: proposed, draft, stands: `«\u202f${stands}\u202f»` } : { title, draft };
}

/** @param {Island[]} islands */
function withVotes(islands) {
  return islands.map((island, i) => {
    const values = COLLEGES.map((_, j) => Math.round(((i * 7 + j * 5 + 3) % 17) * (1.3 - j * 0.3))), most = 24;
    return { ...island, votes: { total: values.reduce((a, b) => a + b, 0), colleges: COLLEGES.map((name, j) => ({ name, value: values[j], share: values[j] / most })) } };
  });
}

/** A made-up QR code: the three eyes and noise. It leads nowhere. */
function code() {
  const side = 29, random = chance(4821);
  return Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => {
    for (const [u, v] of [[0, 0], [side - 7, 0], [0, side - 7]]) {
      if (x >= u - 1 && x <= u + 7 && y >= v - 1 && y <= v + 7) {
        const ring = Math.max(Math.abs(x - u - 3), Math.abs(y - v - 3));
        return ring === 2 || ring === 4 ? 0 : 1;
      }
    }
    return random() < 0.48 ? 1 : 0;
  }));
}

function welcome() {
  const view = createWelcome(stage.element), people = number("ideas", 34);
  const state = {
    title: "Prenez votre tablette", name: "Fabrique du projet métropolitain", address: "atelier.lan", codeTitle: "Code de la salle", code: "48\u00a021",
    qr: code(), qrLabel: "Code QR vers atelier.lan", people: Array.from({ length: people }, (_, i) => ({ id: `p${i}`, college: i % 3 })),
    peopleWord: plural.select(people) === "one" ? "personne déjà là" : "personnes déjà là",
    colleges: COLLEGES.map((name, j) => ({ name, count: format.format(Math.floor((people + 2 - j) / 3)) })), frozen: false, reducedMotion: flag("still"),
  };
  view.show(state);
  if (flag("live")) setInterval(() => {
    state.people = [...state.people, { id: `p${state.people.length}`, college: 0 }];
    view.show(state);
  }, 1000 / number("live", 1));
}

function workshop() {
  const topline = createTopline(stage.element), archipelago = createArchipelago(stage.element);
  const quay = createQuay(stage.element), turnout = createTurnout(stage.element), legend = createLegend(stage.element);
  const total = number("ideas", 225), voting = flag("voting") || flag("revealed") || flag("reveal");
  const groups = asked.get("state") === "home" ? Array.from({ length: 30 }, (_, i) => /** @type {[string, number, number]} */ ([GROUPS[i % 11][0], i % 5, 4 + ((i * 7) % 11)])) : GROUPS;
  /** @type {Picture} */
  let picture = {
    islands: asked.get("state") === "water" ? [] : islandsOf(groups.slice(0, number("islands", 99)), total),
    loose: asked.get("state") === "water" ? Array.from({ length: total }, () => idea(Math.floor(roll() * 5))) : Array.from({ length: number("loose", 0) }, () => idea(Math.floor(roll() * 5))),
    frozen: flag("frozen"), reducedMotion: flag("still"), page: flag("page") ? number("page", 0) : null, voting, words,
  };
  if (flag("long")) picture.islands = picture.islands.map((island, i) => ({ ...island, title: LONG_TITLES[i] ?? island.title }));
  if (flag("revealed")) picture.islands = withVotes(picture.islands);
  /** @type {{ id: string, text: string, theme: number | null }[]} */
  let ideas = [];
  const now = Date.now();
  const show = () => {
    archipelago.show(picture);
    const marks = [...picture.islands.flatMap((island) => island.marks), ...picture.loose];
    legend.show({
      themes: THEMES.slice(0, flag("eight") ? 8 : 5).map((name, theme) => ({ theme, name, count: format.format(marks.filter((mark) => mark.theme === theme).length) })),
      total: words.ideas(marks.length),
      drafts: picture.islands.some(({ draft }) => draft) ? "titres proposés" : "", voting,
    });
    topline.show({
      step: voting ? "Voter" : picture.islands.length > 0 ? "Regrouper" : "Écrire", position: voting ? "Étape 4 sur 5" : "Étape 2 sur 5",
      question: flag("long") ? "Si nous devions convaincre nos voisins de venir vivre ici dans dix ans, que leur montrerions-nous en premier\u202f?" : "Qu’est-ce qui rendrait notre territoire plus vivant en 2035\u202f?",
      clock: flag("paused") ? { leftMs: 402_000, durationMs: 600_000 } : { endsAtMs: now + 402_000, durationMs: 600_000 }, offsetMs: 0, pausedWord: "En pause",
      message: flag("lost") ? "Reprise en cours…" : null,
    });
    turnout.show(flag("voting") ? { cast: 41, expected: 60, title: "Le vote est ouvert", words: "41\u00a0bulletins sur\u00a060" } : null);
    quay.show({
      ideas, from: ({ theme }, news) => `${news ? "À l’instant" : "Sur le mur"}${theme === null ? "" : ` · ${words.theme(theme)}`}`, quote: (text) => `«\u202f${text}\u202f»`, notice: null,
      join: { title: "Participer", address: "atelier.lan", code: "48\u00a021", qr: code(), qrLabel: "Code QR vers atelier.lan" }, frozen: picture.frozen, voting,
    });
  };
  if (total > 0) ideas = [{ id: "n1", text: IDEAS[flag("long") ? 5 : 0], theme: 0 }];
  show();
  Object.assign(window, { demo: { change,  get picture() { return picture; }, withVotes, idea, arrive } });

  /** @param {Partial<Picture>} some */
  function change(some) { picture = { ...picture, ...some }; show(); }

  function arrive() {
    if (picture.islands.length === 0) picture = { ...picture, loose: [...picture.loose, idea(Math.floor(roll() * 5))] };
    else {
      const at = Math.floor(roll() * picture.islands.length);
      picture = { ...picture, islands: picture.islands.map((island, i) => (i === at ? { ...island, marks: [...island.marks, { ...idea(island.theme ?? 0), slot: top(island.marks) }] } : island)) };
    }
    ideas = [...ideas, { id: `n${made}`, text: IDEAS[made % IDEAS.length], theme: made % 5 }].slice(-200);
    show();
  }
  if (flag("live")) setInterval(arrive, 1000 / number("live", 2));
  if (flag("shuffle")) setInterval(() => { // the largest island gives half of its ideas to the smallest
    const sorted = [...picture.islands].sort((a, b) => b.marks.length - a.marks.length), most = sorted[0], least = sorted[sorted.length - 1];
    const given = most.marks.slice(Math.ceil(most.marks.length / 2)), from = top(least.marks);
    picture = { ...picture, islands: picture.islands.map((island) => (island === most ? { ...island, marks: most.marks.slice(0, Math.ceil(most.marks.length / 2)) }
      : island === least ? { ...island, marks: [...least.marks, ...given.map((mark, i) => ({ ...mark, slot: from + i }))] } : island)) };
    show();
  }, 1000 * number("shuffle", 2));
  if (flag("group")) setTimeout(() => {
    const islands = GROUPS.map(([title, theme], i) => ({ id: `c${i}`, title, theme, marks: /** @type {Mark[]} */ ([]) }));
    picture.loose.forEach((note, i) => { const { marks } = islands[i % 11]; marks.push({ ...note, slot: marks.length }); });
    picture = { ...picture, islands, loose: /** @type {LooseNote[]} */ ([]) };
    show();
  }, 2000);
  if (flag("machine")) GROUPS.forEach(([title, theme], i) => setTimeout(() => {
    const own = picture.loose.filter((_, k) => k % (GROUPS.length - i + 1) === 0), there = new Set(own);
    const island = { id: `c${i}`, ...named(title, i, true), theme: flag("plain") ? null : theme, marks: own.map((note, slot) => ({ ...note, slot })) };
    change({ islands: [...picture.islands, island], loose: picture.loose.filter((note) => !there.has(note)) });
    setTimeout(() => change({ islands: picture.islands.map((one) => (one.id === island.id && i % 3 === 0 ? { ...one, title, draft: false, stands: "" } : one)) }), 8000);
  }, 2000 + i * 350));
  if (flag("reveal")) setTimeout(() => { picture = { ...picture, islands: withVotes(picture.islands) }; show(); }, 2000);
}

/** @param {Mark[]} marks the first slot after all */
const top = (marks) => marks.reduce((most, { slot }) => Math.max(most, slot + 1), 0);

if (asked.get("state") === "welcome") welcome();
else workshop();
