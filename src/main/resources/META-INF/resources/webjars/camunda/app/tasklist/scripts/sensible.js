// Advice under a field while somebody writes a word that does not belong in a file about a pupil.
import { adviseForms } from '../../../../js/webapps/sensible.js';

export default {
  id: 'sensible',
  pluginPoint: 'tasklist.navbar.action',
  priority: -4,
  render() {
    adviseForms();
  }
};
