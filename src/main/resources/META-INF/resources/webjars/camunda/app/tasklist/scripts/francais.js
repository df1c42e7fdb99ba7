// The English literals of Tasklist 7.24: its frame, and its forms.
import { translateForms } from '../../../../js/webapps/formulaires.js';
import { translateFrame } from '../../../../js/webapps/traduire.js';

export default {
  id: 'francais',
  pluginPoint: 'tasklist.navbar.action',
  priority: -1,
  render() {
    // a title and its colon are put together in the page, without the space French wants
    translateFrame([['task.assignee', 'Attribuée à']], [[/^(Signaler ou démarrer|Échec): ?/, '$1\u00a0: ']]);
    translateForms();
  }
};
