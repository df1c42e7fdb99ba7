/*
 * French where the webapps of Camunda 7.24 have English literals without a key: words are translated in the page as they appear. What a
 * person types stands in input values, which are never touched; what a modeller wrote in a diagram stays as it is.
 */
const ATTRIBUTES = ['placeholder', 'aria-label', 'title', 'tooltip', 'uib-tooltip'];
const NOT_OURS = 'svg, script, style, [contenteditable]';

/** Words every webapp has in its frame: header, notifications, calendars, diagrams. */
const FRAME = new Map([
  ['Admin', 'Administration'],
  ['Tasklist', 'Mes tâches'],
  ['Welcome', 'Profil'],
  ['CAM_WIDGET_HEADER_TOGGLE_NAVIGATION', 'Ouvrir ou fermer le menu'],
  ['Close', 'Fermer'],
  ['previous', 'précédent'],
  ['next', 'suivant'],
  ['zoom in', 'agrandir'],
  ['zoom out', 'réduire'],
  ['reset zoom', 'tout montrer'],
  ['Select all', 'Tout choisir'],
  ['Unselect all', 'Ne rien choisir'],
  ['Powered by bpmn.io', 'Réalisé avec bpmn.io']
]);

const REFUSALS = [
  [/^(Error: )?The user with id .* does not have .* permission[^]*$/, 'Votre fonction ne permet pas de voir ou de faire cela.'],
  [/^(Error: )?ENGINE-[^]*$/, 'Le moteur a refusé : prévenez l’administration de l’application.']
];

/** What says the text in French, or null when nothing does. */
export function french(text, words, patterns) {
  const literal = text.trim();
  const known = words.get(literal);
  if (known) { return known; }
  const pattern = patterns.find(([english]) => english.test(literal));
  return pattern ? literal.replace(pattern[0], pattern[1]) : null;
}

/**
 * Translates what is in the page and whatever appears later.
 *
 * @param within selector of the parts whose words are known; the whole page when missing
 * @param words whole texts and what they become
 * @param patterns pairs of a regular expression and its replacement
 * @param also called with every element, for what is not a text
 */
export function translatePage({ within = 'body', words = new Map(), patterns = [], also = () => {} }) {
  function translateText(node) {
    const said = french(node.data, words, patterns);
    if (said && said !== node.data) { node.data = said; }
  }

  function translateElement(element) {
    ATTRIBUTES.forEach((name) => {
      const value = element.getAttribute(name);
      const said = value && french(value, words, patterns);
      if (said && said !== value) { element.setAttribute(name, said); }
    });
    also(element);
  }

  function translateNode(node) {
    if (node.nodeType === Node.TEXT_NODE) { translateText(node); } else { translateElement(node); }
  }

  const ours = {
    acceptNode(node) {
      return node.nodeType === Node.ELEMENT_NODE && node.matches(NOT_OURS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    }
  };

  function translate(root) {
    if (root.nodeType !== Node.ELEMENT_NODE && root.nodeType !== Node.TEXT_NODE) { return; }
    const element = root.nodeType === Node.ELEMENT_NODE ? root : root.parentElement;
    if (!element || element.closest(NOT_OURS)) { return; }
    translateNode(root);
    const inside = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, ours);
    while (inside.nextNode()) { translateNode(inside.currentNode); }
  }

  function isWithin(node) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    return Boolean(element && element.closest(within));
  }

  function translateChanges(changes) {
    changes.forEach((change) => {
      if (isWithin(change.target)) {
        if (change.type === 'childList') { change.addedNodes.forEach(translate); } else { translate(change.target); }
      } else {
        change.addedNodes.forEach((node) => {
          if (node.nodeType === Node.ELEMENT_NODE) {
            if (node.matches(within)) { translate(node); }
            node.querySelectorAll(within).forEach(translate);
          }
        });
      }
    });
  }

  new MutationObserver(translateChanges).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES
  });
  const translateAll = () => document.querySelectorAll(within).forEach(translate);
  translateAll();
  return translateAll;
}

/** What a webapp draws before its words have come keeps their keys for good: those words, by key. */
async function lateWords() {
  const answer = await fetch(new URL('../locales/fr.json', document.baseURI));
  return answer.ok ? Object.entries((await answer.json()).labels) : [];
}

/** The frame around a webapp, with words of its own. */
export async function translateFrame(words = [], patterns = []) {
  document.documentElement.lang = 'fr';
  const known = new Map([...FRAME, ...words]);
  const translateAll = translatePage({ words: known, patterns: [...REFUSALS, ...patterns] });
  (await lateWords())
    .filter(([key]) => /^[A-Z]+(_[A-Z0-9]+)+$/.test(key))
    .forEach(([key, word]) => known.set(key, word));
  translateAll();
}
