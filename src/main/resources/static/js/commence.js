/*
 * What is begun on a page and not sent is kept by the house when the person leaves the page, for its author alone: nothing of it stays in
 * the browser. Without this script only what is sent is kept.
 */
const FORMS = 'form:has([name=feuille])';
const KEEP = '/texte-commence';
const ERASE = '/texte-garde';
const begun = new Set();
const kept = new Set();

function send(form, to) {
  const answers = new URLSearchParams(new FormData(form));
  answers.set('vers', new URL(form.action).pathname);
  navigator.sendBeacon(to, answers);
}

function leave() {
  begun.forEach((form) => { send(form, KEEP); kept.add(form); });
  begun.clear();
}

document.querySelectorAll(FORMS).forEach((form) => {
  ['input', 'change'].forEach((event) => form.addEventListener(event, () => begun.add(form)));
  form.addEventListener('submit', () => begun.delete(form));
  // what was typed before a question or a refusal came in between; of several forms the page cannot tell which one
  const alone = document.querySelectorAll(FORMS).length === 1;
  if (form.dataset.commence || (alone && document.querySelector('main [role=alert]'))) { begun.add(form); }
});
document.querySelectorAll('[data-annule]').forEach((link) => link.addEventListener('click', () => {
  begun.clear();
  kept.forEach((form) => send(form, ERASE));
}));
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') { leave(); } });
window.addEventListener('pagehide', leave);
