/*
 * Names and places for those who hear the page. The stock Tasklist 7.24 has buttons that are nothing but a picture, a search field that hides
 * what it is, and no landmark besides the header of the house.
 */
const TIP = ['uib-tooltip', 'tooltip', 'title'];
const NAMES = new Map([
  ['.region-toggle[data-region="filters"]', 'Montrer ou replier les listes'],
  ['.region-toggle[data-region="list"]', 'Montrer ou replier les tâches de la liste'],
  ['.region-toggle[data-region="task"]', 'Montrer ou replier la tâche ouverte'],
  ['.maximize[data-region="task"]', 'Agrandir la tâche ouverte'],
  ['.new-sort > .dropdown-toggle', 'Ajouter un tri']
]);
const PLACES = new Map([
  ['.site-wrap', { role: 'main' }],
  ['.sections-menu', { role: 'navigation', 'aria-label': 'Outils de la liste' }],
  ['input.main-field', { role: 'combobox', 'aria-label': 'Chercher une tâche' }]
]);

const called = (element) => [...NAMES].filter(([selector]) => element.matches(selector)).map(([, name]) => name)[0];
const tip = (element) => TIP.map((name) => element.getAttribute(name)).find((value) => value && !value.includes('{{'));

function name(element) {
  const silent = !element.textContent.trim() && (!element.hasAttribute('aria-label') || element.dataset.nomme);
  const said = called(element) || (silent && tip(element));
  if (!said || element.getAttribute('aria-label') === said) { return; }
  element.dataset.nomme = 'oui';
  element.setAttribute('aria-label', said);
  if (element.tagName === 'A' && !element.hasAttribute('href')) { press(element); }
}

// a link that leads nowhere is a button, for the keyboard too
function press(element) {
  element.setAttribute('role', 'button');
  element.tabIndex = 0;
  element.addEventListener('keydown', (key) => { if (key.key === 'Enter') { element.click(); } });
}

function look(root) {
  PLACES.forEach((attributes, selector) => root.querySelectorAll(selector).forEach((place) => {
    Object.entries(attributes).forEach(([key, value]) => { if (place.getAttribute(key) !== value) { place.setAttribute(key, value); } });
  }));
  root.querySelectorAll('button, a').forEach(name);
  root.querySelectorAll('.modal[role="dialog"]').forEach((dialog) => {
    const title = dialog.querySelector('.modal-title');
    const said = (title && title.textContent.trim()) || 'Fenêtre';
    if (dialog.getAttribute('aria-label') !== said) { dialog.setAttribute('aria-label', said); }
  });
}

export default {
  id: 'accessible',
  pluginPoint: 'tasklist.navbar.action',
  priority: -5,
  render() {
    let waiting = false;
    const soon = () => {
      if (waiting) { return; }
      waiting = true;
      window.requestAnimationFrame(() => { waiting = false; look(document); });
    };
    new MutationObserver(soon).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: TIP });
    soon();
  }
};
