/*
 * After « @ » in a message, suggests the colleagues whom the form lets tell: with the arrows and « Entrée », or a click. The list is the
 * one of the form itself; nothing is asked of the house.
 */
const FIELD = '.fil textarea';
const BEGUN = /(?:^|[\s(])@([\p{L}' -]{0,40})$/u;
const MOST = 6;

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function namesOf(field) {
  return [...field.form.querySelectorAll('select[name="prevenir"] option')]
    .filter((option) => option.value)
    .map((option) => option.textContent.trim());
}

function begun(field) {
  const match = BEGUN.exec(field.value.slice(0, field.selectionStart));
  return match ? match[1] : null;
}

function close(field) {
  const list = field.parentElement.querySelector('.noms');
  if (list) { list.remove(); }
  field.removeAttribute('aria-controls');
  field.removeAttribute('aria-activedescendant');
}

function choose(field, name) {
  const typed = begun(field) || '';
  const caret = field.selectionStart;
  const start = caret - typed.length;
  field.setRangeText(`${name} `, start, caret, 'end');
  close(field);
  field.focus();
  // who keeps what is typed hears of this too
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function mark(field, list, at) {
  [...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === at)));
  field.setAttribute('aria-activedescendant', list.children[at].id);
}

function suggest(field) {
  close(field);
  const typed = begun(field);
  if (typed === null) { return; }
  const found = namesOf(field)
    .filter((name) => plain(name).split(' ').some((word, at, words) => plain(words.slice(at).join(' ')).startsWith(plain(typed))))
    .slice(0, MOST);
  if (!found.length || found.includes(typed.trim())) { return; }
  const list = document.createElement('ul');
  list.className = 'noms';
  list.id = 'fil-noms';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Prévenir');
  found.forEach((name, at) => {
    const item = document.createElement('li');
    item.id = `fil-nom-${at}`;
    item.setAttribute('role', 'option');
    item.textContent = name;
    // before the field loses the caret
    item.addEventListener('mousedown', (press) => { press.preventDefault(); choose(field, name); });
    list.append(item);
  });
  field.parentElement.append(list);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  mark(field, list, 0);
}

function key(event) {
  const field = event.target;
  const list = field.matches(FIELD) && field.parentElement.querySelector('.noms');
  if (!list) { return; }
  const at = [...list.children].findIndex((item) => item.getAttribute('aria-selected') === 'true');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    mark(field, list, (at + step + list.children.length) % list.children.length);
  } else if (event.key === 'Enter' || event.key === 'Tab') {
    choose(field, list.children[at].textContent);
  } else if (event.key === 'Escape') {
    close(field);
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** Watches the messages written in a part of the page, now and later. */
export function suggestNames(place) {
  place.addEventListener('input', ({ target }) => { if (target.matches(FIELD)) { suggest(target); } });
  place.addEventListener('keydown', key, true);
  place.addEventListener('focusout', ({ target }) => { if (target.matches(FIELD)) { close(target); } });
}
