// Two small acts every part of the stage needs. Text goes in as text.

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {Element | DocumentFragment} parent
 * @param {T} tag
 * @param {string} className
 * @param {string} [words]
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(parent, tag, className, words = "") {
  const made = document.createElement(tag);
  made.className = className;
  if (words) made.textContent = words;
  parent.append(made);
  return made;
}

/** Writes only what changed: the browser lays out nothing for the same words. @param {Element} where @param {string} words */
export function write(where, words) {
  if (where.textContent !== words) where.textContent = words;
}
