/*
 * A gentle advice under a field in which somebody writes a word that does not belong in a file about a pupil: health, religion, opinions,
 * origin, labels. The list comes from the house (a table that modellers keep); what is written stays in the page: it is neither sent nor
 * kept, and nothing is held back. Letters count without accents and capitals; a word counts whole, its plural too.
 */
const FIELD = '.fjs-container textarea, .fjs-container input[type="text"], .fil textarea';
const HINT = 'mot-sensible';
const PAUSE = 400;
const PLURALS = ['', 's', 'x'];
// « rom » is no « Rome »
const FEMININES = ['e', 'es'];
const LONG = 5;

/** The words of a text, as they are compared. */
export function spelled(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word);
}

/** The advices a text calls for, each with the first word that does. */
export function advices(text, families) {
  const written = ` ${spelled(text).join(' ')} `;
  return families
    .map(({ words, advice }) => {
      const found = words.find((word) => {
        const wanted = spelled(word).join(' ');
        const endings = wanted.length < LONG ? PLURALS : [...PLURALS, ...FEMININES];
        return wanted && endings.some((ending) => written.includes(` ${wanted}${ending} `));
      });
      return found ? { word: found, advice } : null;
    })
    .filter((advice) => advice);
}

let families = null;

// asked for once, when the first form is touched; without the list there is no advice and nothing else changes
function list() {
  families =
    families ||
    fetch(new URL('../../api/mots-sensibles', import.meta.url), { credentials: 'same-origin' })
      .then((answer) => (answer.ok ? answer.json() : []))
      .catch(() => []);
  return families;
}

function show(field, found) {
  const place = field.closest('.fjs-form-field') || field.parentElement;
  let hint = place.querySelector(`:scope > .${HINT}`);
  if (!found.length) {
    if (hint) { hint.remove(); }
    return;
  }
  if (!hint) {
    hint = document.createElement('div');
    hint.className = HINT;
    hint.setAttribute('role', 'status');
    place.appendChild(hint);
  }
  const lines = found.map(({ word, advice }) => `«\u00a0${word}\u00a0»\u00a0: ${advice}`);
  const said = `${lines.join('\n')}\nVous pouvez envoyer tel quel.`;
  if (hint.textContent !== said) {
    hint.textContent = said;
  }
}

const waiting = new WeakMap();

function written({ target }) {
  if (!target.matches || !target.matches(FIELD)) { return; }
  clearTimeout(waiting.get(target));
  waiting.set(
    target,
    setTimeout(() => list().then((known) => show(target, advices(target.value, known))), PAUSE)
  );
}

/** Watches every form of the page, now and later. */
export function adviseForms() {
  ['input', 'focusout'].forEach((event) => document.addEventListener(event, written, true));
  document.addEventListener('focus', ({ target }) => { if (target.matches && target.matches(FIELD)) { list(); } }, true);
}
