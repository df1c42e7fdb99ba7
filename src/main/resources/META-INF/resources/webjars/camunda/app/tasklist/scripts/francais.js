/*
 * Forms in French. The form-js of Tasklist 7.24 has its buttons, hints, validation sentences and its date picker in English
 * literals, without a hook to translate them: this module translates them in the page, inside forms only, as they appear.
 * What a person types stands in input values, which it never touches.
 */
const SENTENCES = new Map([
  ['Select', 'Choisir'],
  ['Search', 'Chercher'],
  ['Add new', 'Ajouter'],
  ['Remove item', 'Retirer'],
  ['Clear', 'Effacer'],
  ['No results', 'Aucun résultat'],
  ['Nothing to show.', 'Rien à montrer.'],
  ['Field is required.', 'Ce champ est obligatoire.'],
  ['Field must be a valid email.', 'Écrivez une adresse électronique, par exemple nom@exemple.fr.'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)', 'Écrivez un numéro international, par exemple +33612345678.'],
  ['dd/mm/yyyy', 'jj/mm/aaaa'],
  ['mm/dd/yyyy', 'mm/jj/aaaa'],
  ['hh:mm', 'hh:mm']
]);

const PATTERNS = [
  [/^Field must have maximum length of (\d+)\.$/, 'Ce texte est trop long : $1 caractères au plus.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Ce texte est trop court : $1 caractères au moins.'],
  [/^Field must have maximum value of (.+)\.$/, 'Écrivez un nombre de $1 au plus.'],
  [/^Field must have minimum value of (.+)\.$/, 'Écrivez un nombre de $1 au moins.'],
  [/^Field must match pattern .*$/s, 'Ce qui est écrit n’a pas la forme attendue.']
];

const CALENDAR = {
  firstDayOfWeek: 1,
  weekdays: {
    shorthand: ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'],
    longhand: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
  },
  months: {
    shorthand: ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'],
    longhand: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']
  }
};

const FORM = '.fjs-container';
const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];

export function french(text) {
  const literal = text.trim();
  const known = SENTENCES.get(literal);
  if (known) { return known; }
  const pattern = PATTERNS.find(([english]) => english.test(literal));
  return pattern ? literal.replace(pattern[0], pattern[1]) : null;
}

function translateText(node) {
  const said = french(node.data);
  if (said && said !== node.data) { node.data = said; }
}

function translateElement(element) {
  ATTRIBUTES.forEach((name) => {
    const value = element.getAttribute(name);
    const said = value && french(value);
    if (said && said !== value) { element.setAttribute(name, said); }
  });
  // the date picker knows languages: it only has to be told
  const picker = element._flatpickr;
  if (picker && picker.config.locale !== CALENDAR) { picker.set('locale', CALENDAR); }
}

function translate(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
  } else if (root.nodeType === Node.ELEMENT_NODE) {
    translateElement(root);
    const inside = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (inside.nextNode()) {
      const node = inside.currentNode;
      if (node.nodeType === Node.TEXT_NODE) { translateText(node); } else { translateElement(node); }
    }
  }
}

function isInForm(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return Boolean(element && element.closest(FORM));
}

function translateForms(changes) {
  changes.forEach((change) => {
    if (isInForm(change.target)) {
      if (change.type === 'childList') { change.addedNodes.forEach(translate); }
      translate(change.target);
    } else {
      change.addedNodes.forEach((node) => {
        if (node.nodeType === Node.ELEMENT_NODE) {
          if (node.matches(FORM)) { translate(node); }
          node.querySelectorAll(FORM).forEach(translate);
        }
      });
    }
  });
}

export default {
  id: 'francais',
  pluginPoint: 'tasklist.navbar.action',
  priority: -1,
  render() {
    new MutationObserver(translateForms).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES
    });
    document.querySelectorAll(FORM).forEach(translate);
  }
};
