import { keepNoSearch } from './recherches.js';
import { leaveWhenOver } from './session.js';

keepNoSearch();

/*
 * The header of the house over a webapp, as a plugin of the webapp's own header: the same names in the same places as over our pages. What the
 * webapp's header says of the person, of leaving and of other webapps is then said once. And out of it when the session is over.
 */
export function houseHeader(pluginPoint) {
  return {
    id: 'entete',
    pluginPoint,
    priority: 2000,
    // Cockpit would otherwise take it for the page one is on
    checkActive: () => false,
    render(node, data, scope) {
      leaveWhenOver(scope);
      if (!document.querySelector('header.house')) { show(new URL('../../../../', document.baseURI), node); }
    }
  };
}

async function show(house, node) {
  const answer = await fetch(new URL('entete', house), { credentials: 'same-origin' }).catch(() => null);
  const header = answer?.ok && !answer.redirected
    ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('header.house')
    : null;
  if (!header) { wayHome(house, node); return; }
  header.querySelector('.skip')?.remove();
  for (const link of header.querySelectorAll('nav a')) {
    if (window.location.pathname.startsWith(new URL(link.href).pathname) && new URL(link.href).pathname !== house.pathname) {
      link.setAttribute('aria-current', 'page');
    }
  }
  menu(header);
  document.body.prepend(document.adoptNode(header));
  document.body.classList.add('with-house');
  const room = () => document.documentElement.style.setProperty('--over', header.offsetHeight + 'px');
  new ResizeObserver(room).observe(header);
  room();
}

/* On a phone the webapp needs the room: places and search stand behind a button. */
function menu(header) {
  const bar = header.querySelector('.bar');
  const places = bar && bar.querySelector('nav');
  if (!places) { return; }
  places.id = 'places';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'menu';
  button.textContent = 'Menu';
  button.setAttribute('aria-controls', places.id);
  const open = (is) => {
    bar.classList.toggle('open', is);
    button.setAttribute('aria-expanded', String(is));
  };
  open(false);
  button.addEventListener('click', () => open(!bar.classList.contains('open')));
  bar.addEventListener('keydown', (key) => {
    if (key.key === 'Escape' && bar.classList.contains('open')) { open(false); button.focus(); }
  });
  places.before(button);
}

/* Without the header, the way back at least. */
function wayHome(house, node) {
  const link = document.createElement('a');
  link.href = house.pathname;
  link.textContent = 'Accueil';
  node.append(link);
}
