import { houseHeader } from '../../../../js/webapps/entete.js';

export default houseHeader('cockpit.navigation');
