/*
 * The case beside the form of a task: a card above it that says of which pupil it is, and a tab that tells what the page of the case
 * tells. Asked for once when a task, or the tab, is opened; never again by itself.
 */
import { ask, ofTask, show, stayHere } from '../../../../js/webapps/dossier.js';

const NO_CASE = 'Cette tâche ne concerne pas un seul élève : elle n’a pas de dossier à montrer.';

const ABOUT = /· dossier AE-\S+$/;

let card = null;
let current = null;

async function opened(id) {
  current = id;
  if (card) { card.remove(); }
  if (!id) { return; }
  const answer = await ask(ofTask(id, 'carte'));
  const tabs = document.querySelector('.task-card .tabbed-content');
  const found = answer && typeof answer !== 'string' ? answer.querySelector('.carte') : null;
  if (current !== id || !tabs || !found) { return; }
  if (card) { card.remove(); }
  card = document.adoptNode(found);
  tabs.before(card);
  saidOnce();
}

// each form begins with whom it is about, for whoever sees the form alone; under the card that is said twice
function saidOnce() {
  const first = card && card.isConnected && document.querySelector('.task-card .fjs-form .fjs-layout-row');
  if (first && ABOUT.test(first.textContent.trim())) { first.classList.add('deja-dit'); }
}

// Tasklist draws the path with the step under way in a tab of its own
function wayToTheDiagram() {
  const way = document.createElement('p');
  way.innerHTML = '<button type="button" class="btn btn-link">Voir l’étape en cours sur le schéma du parcours</button>';
  way.firstChild.addEventListener('click', () => {
    const tab = [...document.querySelectorAll('.tabbed-content .nav-tabs a')].find((each) => each.textContent.trim() === 'Schéma');
    if (tab) { tab.click(); tab.focus(); }
  });
  return way;
}

const above = {
  id: 'carte',
  pluginPoint: 'tasklist.task.action',
  priority: -2,
  render(node, plugin, scope) {
    node.hidden = true;
    scope.$watch(() => scope.task && scope.task.id, opened);
    new MutationObserver(saidOnce).observe(document.body, { subtree: true, childList: true });
  }
};

const tab = {
  id: 'dossier',
  pluginPoint: 'tasklist.task.detail',
  priority: 950,
  properties: { label: 'Dossier' },
  async render(node, { taskId }) {
    node.className = 'onglet-dossier';
    node.setAttribute('aria-busy', 'true');
    stayHere(node);
    const answer = await ask(ofTask(taskId, 'dossier'));
    const told = show(node, answer, '.recit', NO_CASE);
    if (told) { told.append(wayToTheDiagram()); }
    node.removeAttribute('aria-busy');
  }
};

export default [above, tab];
