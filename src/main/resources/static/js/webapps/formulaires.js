/*
 * Forms in French, in Tasklist and in Cockpit's preview of them. The form-js of 7.24 has its buttons, hints, validation sentences and
 * its date picker in English literals, without a hook to translate them.
 */
import { translatePage } from './traduire.js';

const SENTENCES = new Map([
  ['Select', 'Choisir'],
  ['Search', 'Chercher'],
  ['Add new', 'Ajouter'],
  ['Remove item', 'Retirer'],
  ['Remove tag', 'Retirer'],
  ['Clear', 'Effacer'],
  ['Skip to search', 'Aller à la recherche'],
  ['Increment', 'Un de plus'],
  ['Decrement', 'Un de moins'],
  ['Month', 'Mois'],
  ['Year', 'Année'],
  ['Next page', 'Page suivante'],
  ['Previous page', 'Page précédente'],
  // stands between two numbers: page 1 of 2
  ['of', '\u00a0sur\u00a0'],
  ['Collapse', 'Replier'],
  ['All values selected', 'Tout est choisi'],
  ['No results', 'Aucun résultat'],
  ['Nothing to show.', 'Rien à montrer.'],
  ['No content to show.', 'Rien à montrer.'],
  ['Failed to render form', 'Le formulaire ne peut pas être affiché'],
  ['Field is required.', 'Ce champ est obligatoire.'],
  ['Value is not a number.', 'Écrivez un nombre.'],
  ['Date and time must both be entered.', 'Indiquez la date et l’heure.'],
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
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Les valeurs possibles les plus proches sont $1 et $2.'],
  [/^Field must match pattern .*$/s, 'Ce qui est écrit n’a pas la forme attendue.'],
  [/^Expand all \((\d+)\)$/, 'Tout montrer ($1)'],
  [/^Remove list item (\d+)$/, 'Retirer la ligne $1'],
  [/^Click to sort by (.+) ascending$/, 'Trier par $1, dans l’ordre'],
  [/^Click to sort by (.+) descending$/, 'Trier par $1, à rebours'],
  [/^Click to remove sorting$/, 'Ne plus trier']
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

// the date picker of forms knows languages: it only has to be told
function tellTheCalendar(element) {
  const picker = element._flatpickr;
  if (picker && picker.config.locale !== CALENDAR) {
    picker.set('ariaDateFormat', 'j F Y');
    picker.set('locale', CALENDAR);
  }
}

/** Translates every form of the page, now and later. */
export function translateForms() {
  translatePage({ within: '.fjs-container', words: SENTENCES, patterns: PATTERNS, also: tellTheCalendar });
}
