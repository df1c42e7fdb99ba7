// Our own copy of the welcome page's settings: its name, French only, French dates.
export default {
  app: {
    name: 'Accueil',
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
  customScripts: ['scripts/francais'],
  disableWelcomeMessage: true
};
