/*
 * « Valider » stays within reach. The form-js of Tasklist 7.24 keeps an empty entry among its errors for every question that was answered
 * inside a list of rows; Tasklist counts the entries, and greys the button for good although nothing is left to correct. Here the button
 * never waits for the form: whoever presses it too early reads in the form what is missing, as with a form not touched yet.
 */
const FORM = '[cam-tasklist-form]';

function free(element) {
  const scope = window.angular.element(element).isolateScope();
  if (scope) {
    Object.defineProperty(scope, '$invalid', { configurable: true, get: () => false, set: () => {} });
  }
}

function touched({ target }) {
  const form = target.closest && target.closest(FORM);
  if (form) { free(form); }
}

export default {
  id: 'valider',
  pluginPoint: 'tasklist.navbar.action',
  priority: -3,
  render() {
    ['focusin', 'pointerdown'].forEach((event) => document.addEventListener(event, touched, true));
  }
};
