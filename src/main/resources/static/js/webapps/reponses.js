/*
 * The answers in a form as they stand, without asking it to check them. The form-js of Tasklist 7.24 is closed in its bundle; its
 * services hang on what it has drawn.
 */
function service(drawn, name) {
  const seen = new Set();
  const search = (node) => {
    if (!node || seen.has(node)) { return null; }
    seen.add(node);
    const offered = node.props && node.props.value;
    if (offered && typeof offered.getService === 'function') { return offered.getService(name); }
    for (const child of [].concat(node.__k || [])) {
      const found = search(child);
      if (found) { return found; }
    }
    return null;
  };
  return search(drawn);
}

/** The form drawn inside an element; null while there is none. */
export function formIn(element) {
  const container = element.closest('.fjs-container');
  return container && service(container.__k, 'form');
}

/** A day without an hour is read as midnight in Greenwich, which is still the day before in Fort-de-France: here it is the day itself. */
export function readDaysWhereWeAre() {
  const { parse } = Date;
  Date.parse = (text) => parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? text + 'T00:00:00' : text);
}

/** What somebody has answered; what the form only shows is not among it. */
export function answersOf(form) {
  const fields = form.get('formFieldRegistry').getAll();
  const shown = new Set(fields.filter((field) => field.readonly === true).map((field) => field.key));
  const answers = Object.fromEntries(Object.entries(form._getSubmitData()).filter(([key]) => !shown.has(key)));
  const { data } = form._getState();
  // a row that was removed is still named for a moment, and a list without rows would not be: its first one would come back
  for (const { type, path } of fields) {
    const rows = type === 'dynamiclist' && data[path];
    if (Array.isArray(rows) && (answers[path] || !rows.length)) { answers[path] = (answers[path] || []).slice(0, rows.length); }
  }
  return answers;
}
