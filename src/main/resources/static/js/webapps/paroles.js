/* Messages of the fil that are begun and not sent, by task: in the memory of this page and nowhere else. */
const begun = new Map();

export const somethingBegun = () => [...begun.values()].some(({ text }) => text.trim());

export const begin = (task, field) => {
  const body = new URLSearchParams(new FormData(field.form));
  // what is no longer sent by its author is never taken for a message, whoever is there by then
  body.delete('_csrf');
  begun.set(task, { text: field.value, action: field.form.action, body });
};

export const begunIn = (task) => (begun.has(task) ? begun.get(task).text : '');

export const sent = (task) => begun.delete(task);

/* The author is not there any more: the house keeps the words for them alone, as it does those of its pages. */
export const leaveToAuthor = () =>
  Promise.allSettled(
    [...begun].map(async ([task, { text, action, body }]) => {
      if (text.trim()) { await fetch(action, { method: 'POST', body, redirect: 'manual', keepalive: true }); }
      begun.delete(task);
    }));
