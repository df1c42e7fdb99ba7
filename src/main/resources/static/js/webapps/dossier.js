/*
 * The case beside the form: parts of the house's own page, put into Tasklist's. They come from the server as they stand on the page,
 * with what people wrote made harmless there; scripts in them would not run here.
 */
const house = new URL('../../../../', document.baseURI).pathname.replace(/\/$/, '');

const LOGGED_OUT = 'Votre session est finie : reconnectez-vous dans un autre onglet, puis revenez ici.';
const UNREACHABLE = 'Le dossier ne répond pas : réessayez dans un instant.';

/** What the house answers at an address, as a document; null when there is nothing to show, a sentence when it cannot be shown. */
export async function ask(path, request = {}) {
  let answer;
  try {
    answer = await fetch(house + path, { credentials: 'same-origin', ...request });
  } catch (offline) {
    return UNREACHABLE;
  }
  if (answer.status === 204) { return null; }
  if (new URL(answer.url).pathname === `${house}/login`) { return LOGGED_OUT; }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!answer.ok) {
    const refusal = page.querySelector('main [role="alert"], main .notice, main p');
    return answer.status === 404 && refusal ? refusal.textContent : UNREACHABLE;
  }
  return page;
}

/** The address of a link or a form within the house. */
export function inHouse(address) {
  const { pathname, search } = new URL(address, document.baseURI);
  return pathname.slice(house.length) + search;
}

export const ofTask = (id, part) => `/taches/${encodeURIComponent(id)}/${part}`;

/** Shows a part of an answer in a place, or the sentence that says why not. */
export function show(place, answer, part, nothing) {
  const found = answer && typeof answer !== 'string' ? answer.querySelector(part) : null;
  if (found) {
    place.replaceChildren(document.adoptNode(found));
    return found;
  }
  const line = document.createElement('p');
  line.className = 'dossier';
  line.textContent = typeof answer === 'string' ? answer : nothing;
  place.replaceChildren(line);
  return null;
}

// Tasklist keeps its own state behind the # of the address: a link within a part moves there without changing it
export function stayHere(place) {
  place.addEventListener('click', (click) => {
    const link = click.target.closest('a[href^="#"]');
    const target = link && place.querySelector(link.getAttribute('href'));
    if (target) {
      click.preventDefault();
      target.scrollIntoView({ block: 'start' });
      target.focus({ preventScroll: true });
    }
  });
}
