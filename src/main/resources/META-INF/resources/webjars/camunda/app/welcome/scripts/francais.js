/* The English literals of the welcome page of 7.24: the examples in the fields of the profile. */
import { translateFrame } from '../../../../js/webapps/traduire.js';

translateFrame([
  ['Jonny', 'Camille'],
  ['Prosciutto', 'Exemple'],
  ['j.prosciutto@acme.org', 'camille.exemple@academie.fr']
]);
