/*
 * A search that is kept would stand, with the names in it, on a computer that others use: what a browser still has of one goes, and none is added.
 */
const KEPT = 'searchCriteria';

export function keepNoSearch() {
  const { setItem } = Storage.prototype;
  [window.localStorage, window.sessionStorage].forEach((store) => store.removeItem(KEPT));
  Storage.prototype.setItem = function (key, value) {
    if (key !== KEPT) { setItem.call(this, key, value); }
  };
}
