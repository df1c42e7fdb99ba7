import { leaveWhenOver } from './session.js';

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
  document.body.prepend(document.adoptNode(header));
  document.body.classList.add('with-house');
  const room = () => document.documentElement.style.setProperty('--over', header.offsetHeight + 'px');
  new ResizeObserver(room).observe(header);
  room();
}

/* Without the header, the way back at least. */
function wayHome(house, node) {
  const link = document.createElement('a');
  link.href = house.pathname;
  link.textContent = 'Accueil';
  node.append(link);
}
