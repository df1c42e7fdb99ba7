// The English literals of Tasklist 7.24: its frame, and its forms.
import { translateForms } from '../../../../js/webapps/formulaires.js';
import { translateFrame } from '../../../../js/webapps/traduire.js';

// a list that is sorted before its words have come keeps their keys for good
const WORDS = [
  ['task.assignee', 'Attribuée à'],
  ['CREATION_DATE', 'Créée'],
  ['DUE_DATE', 'Échéance'],
  ['FOLLOW_UP_DATE', 'Prévue le'],
  ['TASK_NAME', 'Nom de la tâche'],
  ['ASSIGNEE', 'Attribuée à'],
  ['PRIORITY', 'Priorité']
];

export default {
  id: 'francais',
  pluginPoint: 'tasklist.navbar.action',
  priority: -1,
  render() {
    // a title and its colon are put together in the page, without the space French wants
    translateFrame(WORDS, [[/^(Signaler ou démarrer|Échec): ?/, '$1\u00a0: ']]);
    translateForms();
  }
};
