/*
 * The fil of the case beside the form of a task: the house's own page of it, in a tab. What somebody has begun to write stays in this
 * page's memory while another tab is open, and nowhere else.
 */
import { ask, inHouse, ofTask, show } from '../../../../js/webapps/dossier.js';
import { suggestNames } from '../../../../js/webapps/noms.js';
import { begin, begunIn, sent } from '../../../../js/webapps/paroles.js';

const NO_CASE = 'Cette tâche ne concerne pas un seul élève : elle n’a pas de fil.';

function put(node, answer) {
  const fil = show(node, answer, '.fil', NO_CASE);
  const field = fil && fil.querySelector('textarea');
  if (field) {
    field.value = field.value || begunIn(field.form);
    if (field.value) { begin(field); }
  }
  return fil;
}

// the link that was followed is gone with the page it stood on: whoever reads by ear or by keyboard goes on from the top of the new one
function goOn(node, fil) {
  const place = (fil && fil.querySelector('h2')) || node.firstElementChild;
  place.tabIndex = -1;
  place.focus();
}

async function send(node, form) {
  const button = form.querySelector('[type="submit"]');
  button.disabled = true;
  const answer = await ask(inHouse(form.action), { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  button.disabled = false;
  if (typeof answer === 'string') {
    // the words stay where they are
    say(form, answer);
    return;
  }
  node.querySelectorAll('form').forEach(sent);
  const fil = put(node, answer);
  const field = fil && fil.querySelector('textarea');
  if (field) {
    field.scrollIntoView({ block: 'nearest' });
    field.focus();
  }
}

function say(form, sentence) {
  let line = form.querySelector('.dit-non');
  if (!line) {
    line = document.createElement('p');
    line.className = 'dit-non';
    line.setAttribute('role', 'alert');
    form.prepend(line);
  }
  line.textContent = sentence;
}

export default {
  id: 'fil',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Fil' },
  async render(node, { taskId }) {
    node.className = 'onglet-dossier';
    suggestNames(node);
    ['input', 'change'].forEach((event) => node.addEventListener(event, ({ target }) => {
      const message = target.form && target.form.elements.message;
      if (message) { begin(message); }
    }));
    node.addEventListener('submit', (submit) => { submit.preventDefault(); send(node, submit.target); });
    node.addEventListener('click', async (click) => {
      const link = click.target.closest('a[data-fil]');
      if (link) {
        click.preventDefault();
        goOn(node, put(node, await ask(inHouse(link.href))));
      }
    });
    const look = async () => put(node, await ask(ofTask(taskId, 'fil')));
    document.addEventListener('session-back', async () => {
      if (!node.isConnected) { return; }
      // this form is of the session before, and would be refused
      node.querySelectorAll('[type="submit"]').forEach((button) => { button.disabled = true; });
      await look();
      const field = node.querySelector('textarea');
      if (field) { field.focus(); }
    });
    await look();
  }
};
