/*
 * What Tasklist answered to the last form goes away when a form is sent or another task is opened: otherwise « La tâche n’est pas
 * validée » stays over the fields of every later task.
 */
const SENDS_OR_OPENS = '.form-actions .btn-primary, .tasks-list > li';

function forget(click) {
  if (click.target.closest(SENDS_OR_OPENS)) {
    document.querySelectorAll('.page-notifications .close').forEach((close) => close.click());
  }
}

export default {
  id: 'annonces',
  pluginPoint: 'tasklist.navbar.action',
  priority: -2,
  render() {
    document.addEventListener('click', forget, true);
  }
};
