// The way back from the tasks to the house's own pages.
export default {
  id: 'accueil',
  pluginPoint: 'tasklist.navbar.action',
  priority: 2000,
  render(node) {
    const link = document.createElement('a');
    link.href = new URL('../../../../', document.baseURI).pathname;
    link.textContent = 'Accueil';
    node.append(link);
  }
};
