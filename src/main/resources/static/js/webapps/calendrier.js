/*
 * The French calendar for the AngularJS part of the webapps: names of days and months, a week that begins on Monday, dates as people
 * write them. Cockpit 7.24 writes its dates for machines, whatever its settings say. Loaded by the « requireJsConfig » of each webapp.
 */
define(['angular'], function(angular) {
  const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
  const DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
  const FORMATS = { monthName: 'MMMM', day: 'DD', abbr: 'lll', normal: 'LLL', long: 'LLLL', short: 'LL' };

  function speakFrench(locale) {
    angular.extend(locale.DATETIME_FORMATS, {
      MONTH: MONTHS,
      STANDALONEMONTH: MONTHS,
      SHORTMONTH: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
      DAY: DAYS,
      SHORTDAY: DAYS.map(function(day) { return day.slice(0, 3) + '.'; }),
      // Monday, as AngularJS counts
      FIRSTDAYOFWEEK: 0
    });
    angular.extend(locale.NUMBER_FORMATS, { DECIMAL_SEP: ',', GROUP_SEP: '\u202f' });
    locale.id = 'fr-fr';
    return locale;
  }

  angular.module('alliance.calendrier', []).config(['$provide', '$injector', function($provide, $injector) {
    $provide.decorator('$locale', ['$delegate', speakFrench]);
    if ($injector.has('camDateFormatProvider')) {
      const dates = $injector.get('camDateFormatProvider');
      Object.keys(FORMATS).forEach(function(name) { dates.setDateFormat(FORMATS[name], name); });
    }
  }]);
});
