// The page of a fil: names are suggested after « @ », and a gentle advice is given as in the forms. Without scripts both are left out.
import { suggestNames } from './webapps/noms.js';
import { adviseForms } from './webapps/sensible.js';

suggestNames(document);
adviseForms();
