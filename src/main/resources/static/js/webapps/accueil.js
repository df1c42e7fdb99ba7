import { leaveWhenOver } from './session.js';

/** The way back from a webapp to the house's own pages, as a plugin of its header; and out of it when the session is over. */
export function wayHome(pluginPoint) {
  return {
    id: 'accueil',
    pluginPoint,
    priority: 2000,
    // Cockpit would otherwise take it for the page one is on
    checkActive: () => false,
    render(node, data, scope) {
      leaveWhenOver(scope);
      const link = document.createElement('a');
      link.href = new URL('../../../../', document.baseURI).pathname;
      link.textContent = 'Accueil';
      node.append(link);
    }
  };
}
