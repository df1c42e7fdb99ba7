/*
 * Tasklist opens with the newest task on top. Who works here wants the most urgent first: what is late, then what comes due, and
 * what has no date last. An order the person chose stands in the address and stays.
 */
const MOST_URGENT_FIRST = JSON.stringify([
  { sortBy: 'dueDate', sortOrder: 'asc' },
  { sortBy: 'created', sortOrder: 'asc' }
]);

// on loading, before Tasklist reads its address
const address = new URL(window.location.hash.slice(1) || '/', window.location.origin);
if (address.pathname === '/' && !address.searchParams.has('sorting')) {
  address.searchParams.set('sorting', MOST_URGENT_FIRST);
  window.location.replace('#/' + address.search);
}

export default {
  id: 'ordre',
  pluginPoint: 'tasklist.navbar.action',
  priority: -3,
  render() {}
};
