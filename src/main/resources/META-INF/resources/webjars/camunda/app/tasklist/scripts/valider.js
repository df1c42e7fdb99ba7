/*
 * « Valider » stays within reach. The form-js of Tasklist 7.24 keeps an empty entry among its errors for every question that was answered
 * inside a list of rows; Tasklist counts the entries, and greys the button for good although nothing is left to correct. Here the button
 * never waits for the form: whoever presses it too early reads in the form what is missing, as with a form not touched yet.
 *
 * While a form is sent the button is grey and loses the focus. When the form is still there afterwards, the focus goes to the first
 * question with something to correct, and back to the button when the house has refused the whole.
 */
import { onceDrawn } from '../../../../js/webapps/dessine.js';

const FORM = '[cam-tasklist-form]';
const SENDS = '.form-actions .btn-primary';
const TO_CORRECT = '.fjs-form-field-error';
const FIELD = 'input, textarea, select, button, [tabindex]';
const freed = new WeakSet();

function free(element) {
  const scope = window.angular.element(element).isolateScope();
  if (scope && !freed.has(scope)) {
    freed.add(scope);
    Object.defineProperty(scope, '$invalid', { configurable: true, get: () => false, set: () => {} });
  }
}

function first(form) {
  const question = form && form.querySelector(TO_CORRECT);
  return question && (question.closest('.fjs-form-field') || question).querySelector(FIELD);
}

function sent(click) {
  const button = click.target.closest(SENDS);
  if (!button) { return; }
  const answered = new MutationObserver(() => {
    if (button.disabled) { return; }
    answered.disconnect();
    onceDrawn(() => {
      const lost = document.activeElement === document.body || document.activeElement === button;
      if (lost && button.isConnected) { (first(document.querySelector(FORM)) || button).focus(); }
    });
  });
  answered.observe(button, { attributes: true, attributeFilter: ['disabled'] });
}

export default {
  id: 'valider',
  pluginPoint: 'tasklist.navbar.action',
  priority: -3,
  // before Tasklist asks whether to grey the button: a draft that is taken up again brings its rows without being touched
  render(node, plugin, scope) {
    scope.$root.$watch(() => { document.querySelectorAll(FORM).forEach(free); });
    document.addEventListener('click', sent, true);
  }
};
