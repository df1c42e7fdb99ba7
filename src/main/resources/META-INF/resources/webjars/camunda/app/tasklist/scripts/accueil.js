import { wayHome } from '../../../../js/webapps/accueil.js';

export default wayHome('tasklist.navbar.action');
