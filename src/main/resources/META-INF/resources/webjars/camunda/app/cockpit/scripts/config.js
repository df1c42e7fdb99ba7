// Our own copy of Cockpit's settings: its name, French only, French dates.
// a slow line or a busy server is no reason to give up: by default the page stays empty when a file takes more than seven seconds
window.require.config({ waitSeconds: 0 });

export default {
  app: {
    name: 'Cockpit',
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
  customScripts: ['scripts/entete', 'scripts/francais'],
  disableWelcomeMessage: true
};
