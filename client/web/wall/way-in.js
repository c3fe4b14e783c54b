// How a wall gets in: by the link it was opened with, once; a reload keeps the token of this window.
// Two walls of one browser are two devices, so the token is kept with the window and the link with the browser.

import { recall, remember } from "../core/vault.js";

const KEY = "atelier/wall";

/** @returns {Promise<string>} the token of this window; rejects when there is no link, or it opens nothing */
export async function wallToken() {
  const invite = new URLSearchParams(location.hash.slice(1)).get("i");
  history.replaceState(null, "", location.pathname + location.search);
  const kept = invite ? null : windowToken();
  if (kept) return kept;
  const known = invite ?? recall("wall/invite", "");
  if (!known) throw new Error("no link");
  const token = await enter(known);
  remember("wall/invite", known);
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // A strict private window: the next reload enters by the link again.
  }
  return token;
}

function windowToken() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** A server that starts up is waited for; one that says no is believed. @param {string} invite @returns {Promise<string>} */
async function enter(invite) {
  for (let wait = 500; ; wait = Math.min(10_000, wait * 2)) {
    try {
      const answer = await fetch("/api/enter", { method: "POST", body: JSON.stringify({ invite }) });
      if (answer.ok) return (await answer.json()).token;
      if (answer.status < 500) throw new Refusal();
    } catch (error) {
      if (error instanceof Refusal) throw error;
    }
    await new Promise((again) => setTimeout(again, wait));
  }
}

class Refusal extends Error {}
