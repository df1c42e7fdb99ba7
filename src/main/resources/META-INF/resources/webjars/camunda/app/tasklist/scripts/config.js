// Our own copy of Tasklist's settings: its name, French only, French dates, and the translation of what form-js says in English.
// a slow line or a busy server is no reason to give up: by default the page stays empty when a file takes more than seven seconds
window.require.config({ waitSeconds: 0 });

export default {
  app: {
    name: 'Mes tâches',
    vendor: 'Alliance éducative'
  },
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL'
  },
  // one language: a browser set to another one would otherwise show half of each
  locales: {
    availableLocales: ['fr'],
    fallbackLocale: 'fr'
  },
  requireJsConfig: {
    ngDeps: ['alliance.calendrier'],
    deps: ['calendrier'],
    paths: { calendrier: '../../../js/webapps/calendrier' }
  },
  customScripts: [
    'scripts/ordre', 'scripts/entete', 'scripts/francais', 'scripts/accessible', 'scripts/annonces', 'scripts/valider', 'scripts/listes', 'scripts/sensible',
    'scripts/brouillons', 'scripts/dossier', 'scripts/fil'
  ],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'prend en charge la tâche ouverte' },
    focusFilter: { key: 'ctrl+shift+f', description: 'va à la première liste' },
    focusList: { key: 'ctrl+alt+l', description: 'va à la première tâche de la liste' },
    focusForm: { key: 'ctrl+alt+f', description: 'va au premier champ du formulaire' },
    startProcess: { key: 'ctrl+alt+p', description: 'ouvre « Signaler ou démarrer »' }
  }
};
