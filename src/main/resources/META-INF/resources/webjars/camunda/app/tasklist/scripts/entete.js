import { houseHeader } from '../../../../js/webapps/entete.js';

export default houseHeader('tasklist.navbar.action');
