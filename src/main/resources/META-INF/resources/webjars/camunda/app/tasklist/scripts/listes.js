/*
 * A list of a form opens when the focus comes to it; there is no key that would open it otherwise. The form-js of Tasklist 7.24 forgets
 * to once: when the person has left the question without an answer and comes back. A second try opens it.
 */
import { onceDrawn } from '../../../../js/webapps/dessine.js';

const FIELD = '.fjs-input-group:not(.disabled):not(.readonly) > .fjs-select-hidden-input';
const OPEN = '.fjs-dropdownlist';

let trying = null;

function come({ target }) {
  if (target === trying || !target.matches || !target.matches(FIELD)) { return; }
  onceDrawn(() => {
    if (document.activeElement !== target || target.closest('.fjs-form-field').querySelector(OPEN)) { return; }
    trying = target;
    target.blur();
    onceDrawn(() => {
      // unless the person has gone on
      if (document.activeElement === document.body) { target.focus(); }
      trying = null;
    });
  });
}

export default {
  id: 'listes',
  pluginPoint: 'tasklist.navbar.action',
  priority: -3,
  render() {
    // "focusin" of the document is kept from everybody in Tasklist
    document.addEventListener('focus', come, true);
  }
};
