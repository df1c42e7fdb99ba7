/*
 * Messages of the fil that are begun and not sent, in the memory of this page and nowhere else; by the address of their fil, which several
 * tasks of one pupil share.
 */
const begun = new Map();

export const somethingBegun = () => [...begun.values()].some(({ text }) => text.trim());

export const begin = ({ form, value }) => {
  const body = new URLSearchParams(new FormData(form));
  // what is no longer sent by its author is never taken for a message, whoever is there by then
  body.delete('_csrf');
  begun.set(form.action, { text: value, reader: form.dataset.reader, body });
};

/* Nothing when somebody else reads the fil by now. */
export const begunIn = ({ action, dataset }) => {
  const { text, reader } = begun.get(action) || {};
  return reader === dataset.reader && text ? text : '';
};

export const sent = ({ action }) => begun.delete(action);

/* The author is not there any more: the house keeps the words for them alone, as it does those of its pages. */
export const leaveToAuthor = () =>
  Promise.allSettled(
    [...begun].map(async ([action, { text, body }]) => {
      const answer = text.trim() && await fetch(action, { method: 'POST', body, redirect: 'manual', keepalive: true });
      if (!answer || answer.status < 500) { begun.delete(action); }
    }));
