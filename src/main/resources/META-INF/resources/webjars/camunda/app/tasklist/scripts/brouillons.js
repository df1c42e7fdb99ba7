/*
 * What somebody types in a task is kept on the server as one types, and nowhere in the browser: the stock Tasklist would write it in
 * clear into the storage of a computer that a whole staff room shares. The server gives it back with the form.
 */
import { answersOf, formIn, readDaysWhereWeAre } from '../../../../js/webapps/reponses.js';

const STORED_FORM = /^(camunda-form|camForm):/;
const PAUSE = 700;
const RETRY = 3000;
// a browser lets no more than 64 kB go while a page closes
const WHILE_CLOSING = 60000;

let task = null;
let author = null;
let token = null;
let unsent = null;
let onTheWay = null;
let timer = null;
let line = null;
let loggedOut = null;
const followed = new WeakSet();

const address = (id) => '/api/drafts/' + encodeURIComponent(id);
const hour = (instant) => new Date(instant).toLocaleString('fr-FR', { weekday: 'long', hour: '2-digit', minute: '2-digit' });

function keepOutOfTheBrowser() {
  const { setItem, removeItem } = Storage.prototype;
  for (const store of [window.localStorage, window.sessionStorage]) {
    Object.keys(store).filter((key) => STORED_FORM.test(key)).forEach((key) => removeItem.call(store, key));
  }
  Storage.prototype.setItem = function (key, value) {
    if (STORED_FORM.test(key)) { flush(); } else { setItem.call(this, key, value); }
  };
  // Tasklist removes what it believes to have stored once a form was taken
  Storage.prototype.removeItem = function (key) {
    if (STORED_FORM.test(key) && unsent && key.endsWith(':' + unsent.task)) { unsent = null; }
    removeItem.call(this, key);
  };
}

function say(sentence, begun) {
  if (!line) { return; }
  line.querySelector('output').textContent = sentence;
  line.querySelector('button').hidden = !begun;
}

async function opened(id, name) {
  flush();
  task = id;
  author = name;
  say('', false);
  if (!id) { return; }
  const answer = await fetch(address(id));
  if (!answer.ok || task !== id) { return; }
  const state = await answer.json();
  token = state.token;
  const others = state.others.map((other) => `${other.name} a commencé à répondre ${hour(other.savedAt)}.`);
  if (state.savedAt) { others.push(`Votre brouillon de ${hour(state.savedAt)} est repris.`); }
  say(others.join(' '), Boolean(state.savedAt));
}

function changed(form) {
  unsent = { task, author, answers: JSON.stringify(answersOf(form)) };
  window.clearTimeout(timer);
  timer = window.setTimeout(() => flush(), PAUSE);
}

// one after the other; what is typed last while another is on its way goes at once when the page closes
async function flush(closing = false) {
  window.clearTimeout(timer);
  if (!unsent || unsent === onTheWay || (onTheWay && !closing)) { return; }
  const draft = unsent;
  onTheWay = draft;
  let status = 0;
  let answer = null;
  try {
    answer = await fetch(`${address(draft.task)}?author=${encodeURIComponent(draft.author)}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token || '' },
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

async function answered(draft, status, answer) {
  if (status === 200 || status === 404 || status === 410 || status === 422) {
    // meanwhile more was typed
    if (unsent !== draft) { flush(); return; }
    unsent = null;
    if (loggedOut) { window.location.reload(); return; }
    if (status === 200 && draft.task === task) { say(`Brouillon enregistré ${hour((await answer.json()).savedAt)}.`, true); }
    if (status === 422) { say((await answer.json()).message, true); }
  } else if (status === 409) {
    // somebody else has logged in on this computer
    unsent = null;
    window.location.reload();
  } else {
    if (status === 401 || (status === 403 && !await renewToken(draft.task))) {
      askToLogIn();
    } else if (status !== 403) {
      say('Brouillon pas encore enregistré : nouvel essai dans un instant.', true);
    }
    timer = window.setTimeout(() => flush(), RETRY);
  }
}

// a session that is over refuses the old token before anything else; a new session has a new one
async function renewToken(id) {
  const answer = await fetch(address(id));
  if (answer.ok) { token = (await answer.json()).token; }
  return answer.status !== 401;
}

function askToLogIn() {
  if (loggedOut) { return; }
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

async function discard() {
  unsent = null;
  await fetch(address(task), { method: 'DELETE', headers: { 'X-CSRF-TOKEN': token || '' } });
  window.location.reload();
}

function follow({ target }) {
  const form = target.closest && target.closest('.fjs-container') && task ? formIn(target) : null;
  if (form && !followed.has(form)) {
    followed.add(form);
    form.on('changed', () => changed(form));
  }
}

keepOutOfTheBrowser();
readDaysWhereWeAre();
['focusin', 'pointerdown', 'keydown', 'input'].forEach((event) => document.addEventListener(event, follow, true));
document.addEventListener('focusout', () => flush(), true);
document.addEventListener('visibilitychange', () => flush(document.visibilityState === 'hidden'));
window.addEventListener('pagehide', () => flush(true));
// the screen leaves when its session is over: not before what was typed is safe
document.addEventListener('session-over', (event) => { if (unsent) { event.preventDefault(); askToLogIn(); } });
window.addEventListener('beforeunload', (leaving) => {
  flush(true);
  if (unsent && loggedOut) { leaving.preventDefault(); }
});

export default {
  id: 'brouillons',
  pluginPoint: 'tasklist.task.action',
  priority: -1,
  render(node, { api }, scope) {
    node.className = 'brouillon';
    node.innerHTML = '<output aria-live="polite"></output> <button type="button" class="btn btn-link" hidden>Effacer mon brouillon</button>';
    node.querySelector('button').addEventListener('click', discard);
    line = node;
    scope.$watch(() => scope.task && scope.task.id, (id) => opened(id, scope.$root.authentication && scope.$root.authentication.name));
  }
};
