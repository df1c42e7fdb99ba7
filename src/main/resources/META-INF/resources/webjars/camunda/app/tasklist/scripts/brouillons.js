/*
 * What somebody types in a task, or in a form that starts a path, is kept on the server as one types, and nowhere in the browser: the stock Tasklist would write it in
 * clear into the storage of a computer that a whole staff room shares. The server gives it back with the form.
 */
import { leaveToAuthor, somethingBegun } from '../../../../js/webapps/paroles.js';
import { answersOf, formIn, readDaysWhereWeAre } from '../../../../js/webapps/reponses.js';

const STORED_FORM = /^(camunda-form|camForm):/;
// searches people would keep, with the names in them
const STORED_SEARCH = 'searchCriteria';
const PAUSE = 700;
const RETRY = 3000;
// a browser lets no more than 64 kB go while a page closes
const WHILE_CLOSING = 60000;
const START = 'depart:';
const SAVED = 'Brouillon enregistré';
const TOLD = '<output class="collegues" aria-live="polite"></output> <output class="etat" aria-live="polite"></output> <button type="button" class="btn btn-link" hidden>Effacer mon brouillon</button>';

// a place is a task, or what the person starts; both may be open at once, each with a line of its own
const lines = new Map();
let task = null;
let author = null;
let token = null;
// by place: who goes on to another task leaves the last words of this one on their way
const unsent = new Map();
// whose page a place was opened on, closed by the house: somebody else may log in before the last words have left
const sheets = new Map();
let onTheWay = null;
let timer = null;
let loggedOut = null;
const followed = new WeakSet();
const { send } = XMLHttpRequest.prototype;

const address = (id) => '/api/drafts/' + encodeURIComponent(id);
const day = (instant) => new Date(instant).toLocaleString('fr-FR', { weekday: 'long', day: 'numeric', month: 'long' });
const hour = (instant) => new Date(instant).toLocaleString('fr-FR', { weekday: 'long', hour: '2-digit', minute: '2-digit' });

function keepOutOfTheBrowser() {
  const { setItem, removeItem } = Storage.prototype;
  for (const store of [window.localStorage, window.sessionStorage]) {
    Object.keys(store).filter((key) => STORED_FORM.test(key) || key === STORED_SEARCH).forEach((key) => removeItem.call(store, key));
  }
  Storage.prototype.setItem = function (key, value) {
    if (STORED_FORM.test(key)) { flush(); } else if (key !== STORED_SEARCH) { setItem.call(this, key, value); }
  };
  // Tasklist removes what it believes to have stored once a form was taken; a form that starts a path has no number there
  Storage.prototype.removeItem = function (key) {
    if (STORED_FORM.test(key)) { taken(key.endsWith(':undefined') ? started() : key.replace(STORED_FORM, '')); }
    removeItem.call(this, key);
  };
}

function taken(place) {
  unsent.delete(place);
  // what was on its way comes in after the path has begun, and nothing else would end it
  if (place && place.startsWith(START) && onTheWay && onTheWay.place === place) { onTheWay.over = true; }
}

function say(place, sentence, begun, again = false) {
  const line = lines.get(place);
  if (!line) { return; }
  const told = line.querySelector('.etat');
  // seen each time, and said once: who types is not interrupted every minute
  told.setAttribute('aria-live', again && told.textContent.startsWith(SAVED) ? 'off' : 'polite');
  told.textContent = sentence;
  line.querySelector('button').hidden = !begun;
}

// said when somebody else begins, and not again while they go on
function sayOthers(place, others) {
  const line = lines.get(place);
  if (!line) { return; }
  const told = line.querySelector('.collegues');
  const names = others.map((other) => other.name).sort().join();
  if (told.dataset.names === names) { return; }
  told.dataset.names = names;
  told.textContent = others.map((other) => `${other.name} a commencé à répondre ${hour(other.savedAt)}.`).join(' ');
}

async function opened(place, before, line) {
  flush();
  lines.delete(before);
  if (!place) { return; }
  lines.set(place, line);
  line.querySelector('button').onclick = () => discard(place);
  say(place, '', false);
  sayOthers(place, []);
  const answer = await fetch(address(place));
  if (!answer.ok || lines.get(place) !== line) { return; }
  const state = await answer.json();
  token = state.token;
  sheets.set(place, state.sheet);
  sayOthers(place, state.others);
  say(place, state.savedAt ? `Votre brouillon de ${hour(state.savedAt)} est repris.` : '', Boolean(state.savedAt));
}

// what the open dialog starts
function started() {
  const form = document.querySelector('.modal-content [cam-tasklist-form]');
  const scope = form && window.angular.element(form).isolateScope();
  return scope && scope.params && scope.params.processDefinitionKey ? START + scope.params.processDefinitionKey : null;
}

function startOpened(place, before) {
  const line = document.createElement('div');
  line.className = 'brouillon';
  line.innerHTML = TOLD;
  if (place) { document.querySelector('.modal-content [cam-tasklist-form]').before(line); }
  opened(place, before, line);
}

function changed(form, place) {
  unsent.set(place, { place, author, answers: JSON.stringify(answersOf(form)) });
  window.clearTimeout(timer);
  timer = window.setTimeout(() => flush(), PAUSE);
}

// one after the other; what is typed last while another is on its way goes at once when the page closes
function flush(closing = false) {
  window.clearTimeout(timer);
  const waiting = [...unsent.values()].filter((draft) => draft !== onTheWay);
  if (closing) { waiting.forEach(keep); } else if (waiting.length && !onTheWay) { keep(waiting[0]); }
}

async function keep(draft) {
  onTheWay = draft;
  let status = 0;
  let answer = null;
  try {
    answer = await fetch(`${address(draft.place)}?author=${encodeURIComponent(draft.author)}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token || '', 'X-Feuille': sheets.get(draft.place) || '' },
      body: draft.answers,
      keepalive: new Blob([draft.answers]).size < WHILE_CLOSING
    });
    status = answer.status;
  } catch (unreachable) {
    status = 0;
  }
  if (onTheWay === draft) { onTheWay = null; }
  await answered(draft, status, answer);
}

// the house may keep the words of a task that ended without their author
async function gone(answer) {
  const { until } = await answer.json().catch(() => ({}));
  return until
    ? `Cette tâche est terminée. Votre texte est gardé pour vous jusqu’au ${day(until)}, sur votre page d’accueil.`
    : 'Cette tâche n’est plus ouverte : copiez ce que vous avez écrit.';
}

async function answered(draft, status, answer) {
  if (draft.over) { erase(draft.place); return; }
  if (status === 200 || status === 404 || status === 410 || status === 422) {
    // meanwhile more was typed
    if (unsent.get(draft.place) !== draft) { flush(); return; }
    unsent.delete(draft.place);
    if (unsent.size) { flush(); } else if (loggedOut) { goOn(); return; }
    if (status === 200) {
      const kept = await answer.json();
      say(draft.place, `${SAVED} ${hour(kept.savedAt)}.`, true, true);
      sayOthers(draft.place, kept.others);
    }
    if (status === 404 || status === 410) {
      sayOthers(draft.place, []);
      say(draft.place, await gone(answer), false);
    }
    if (status === 422) { say(draft.place, (await answer.json()).message, true); }
  } else if (status === 202 || status === 409) {
    // somebody else has logged in on this computer; these words wait for their author, unless the task is over
    unsent.delete(draft.place);
    if (unsent.size) { flush(); } else { startOver(); }
  } else {
    // those of another place may pass
    if (unsent.get(draft.place) === draft) { unsent.delete(draft.place); unsent.set(draft.place, draft); }
    if (status === 401 || (status === 403 && !await renewToken())) {
      askToLogIn();
    } else if (status !== 403) {
      say(draft.place, 'Brouillon pas encore enregistré : nouvel essai dans un instant.', true);
    }
    timer = window.setTimeout(() => flush(), RETRY);
  }
}

// a session that is over refuses the old token before anything else; a new session has a new one, whether or not this task is theirs
async function renewToken() {
  const answer = await fetch(address('nulle-part'));
  if (answer.ok) { token = (await answer.json()).token; }
  return answer.status !== 401;
}

// a message of the fil has no draft: the page that holds it goes on once its author is back
async function waitForReturn() {
  const answer = await fetch(address(task)).catch(() => null);
  if (!answer || !answer.ok) { window.setTimeout(waitForReturn, RETRY); return; }
  const state = await answer.json();
  token = state.token;
  goOn(state.reader);
}

// whoever is there now begins with a page of their own
async function startOver() {
  await leaveToAuthor();
  if (somethingBegun()) { window.setTimeout(startOver, RETRY); } else { window.location.reload(); }
}

function goOn(back = author) {
  if (!somethingBegun() || back !== author) { startOver(); return; }
  XMLHttpRequest.prototype.send = send;
  loggedOut.remove();
  loggedOut = null;
  document.dispatchEvent(new Event('session-back'));
}

function askToLogIn() {
  if (loggedOut) { return; }
  // Tasklist goes on asking, with the token of before, and Camunda answers that by ending the session the person begins in the other tab:
  // hold it until the page is loaded again. What is typed goes by another way
  XMLHttpRequest.prototype.send = () => {};
  if (!unsent.size) { waitForReturn(); }
  loggedOut = document.createElement('div');
  loggedOut.className = 'brouillon-session';
  loggedOut.setAttribute('role', 'alertdialog');
  loggedOut.setAttribute('aria-labelledby', 'brouillon-session');
  loggedOut.innerHTML =
    '<p id="brouillon-session">Votre session est finie. Rien n’est perdu : reconnectez-vous dans un autre onglet, puis revenez ici.</p>' +
    '<p><a class="btn btn-primary" href="/login" target="_blank" rel="noopener">Se reconnecter</a></p>';
  document.body.append(loggedOut);
  loggedOut.querySelector('a').focus();
}

const erase = (place) => fetch(address(place), { method: 'DELETE', headers: { 'X-CSRF-TOKEN': token || '' } });

async function discard(place) {
  unsent.delete(place);
  await erase(place);
  window.location.reload();
}

function follow({ target }) {
  const drawn = target.closest && target.closest('.fjs-container');
  const place = drawn && (target.closest('.modal-content') ? started() : task);
  const form = place ? formIn(target) : null;
  if (form && !followed.has(form)) {
    followed.add(form);
    form.on('changed', () => changed(form, place));
  }
}

// a form tells of the last words a moment after they were typed, or at once when their field is left
function leave() {
  const field = document.activeElement;
  if (field && field.closest('.fjs-container')) { field.blur(); }
  flush(true);
}

keepOutOfTheBrowser();
readDaysWhereWeAre();
['focus', 'pointerdown', 'keydown', 'input'].forEach((event) => document.addEventListener(event, follow, true));
document.addEventListener('focusout', () => flush(), true);
document.addEventListener('visibilitychange', () => flush(document.visibilityState === 'hidden'));
window.addEventListener('pagehide', () => {
  leave();
  leaveToAuthor();
});
// the screen leaves when its session is over: not before what was typed is safe
document.addEventListener('session-over', (event) => { if (unsent.size || somethingBegun()) { event.preventDefault(); askToLogIn(); } });
window.addEventListener('beforeunload', (leaving) => {
  leave();
  if (loggedOut && (unsent.size || somethingBegun())) { leaving.preventDefault(); }
});

// a dialog may be open without any task
const starts = {
  id: 'brouillons-depart',
  pluginPoint: 'tasklist.navbar.action',
  priority: -4,
  render(node, plugin, scope) {
    node.hidden = true;
    scope.$root.$watch(started, (place, before) => {
      author = scope.$root.authentication && scope.$root.authentication.name;
      startOpened(place, place === before ? null : before);
    });
  }
};

const tasks = {
  id: 'brouillons',
  pluginPoint: 'tasklist.task.action',
  priority: -1,
  render(node, { api }, scope) {
    node.className = 'brouillon';
    node.innerHTML = TOLD;
    scope.$watch(() => scope.task && scope.task.id, (id, before) => {
      task = id;
      author = scope.$root.authentication && scope.$root.authentication.name;
      opened(id, before === id ? null : before, node);
    });
  }
};

export default [tasks, starts];
