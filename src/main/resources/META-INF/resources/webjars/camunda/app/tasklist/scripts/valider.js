/*
 * « Valider » stays within reach. The form-js of Tasklist 7.24 keeps an empty entry among its errors for every question that was answered
 * inside a list of rows; Tasklist counts the entries, and greys the button for good although nothing is left to correct. Here the button
 * never waits for the form: whoever presses it too early reads in the form what is missing, as with a form not touched yet.
 */
const FORM = '[cam-tasklist-form]';
const freed = new WeakSet();

function free(element) {
  const scope = window.angular.element(element).isolateScope();
  if (scope && !freed.has(scope)) {
    freed.add(scope);
    Object.defineProperty(scope, '$invalid', { configurable: true, get: () => false, set: () => {} });
  }
}

export default {
  id: 'valider',
  pluginPoint: 'tasklist.navbar.action',
  priority: -3,
  // before Tasklist asks whether to grey the button: a draft that is taken up again brings its rows without being touched
  render(node, plugin, scope) {
    scope.$root.$watch(() => { document.querySelectorAll(FORM).forEach(free); });
  }
};
