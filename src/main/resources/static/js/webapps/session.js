/*
 * When a session is over, a screen of the engine would show a login of its own, which is closed here. It goes to the house's login page
 * instead, which leads back to the same task, but not while something typed is still unsent.
 */
export function leaveWhenOver(scope) {
  scope.$root.$on('authentication.login.required', (event) => {
    event.preventDefault();
    if (document.dispatchEvent(new Event('session-over', { cancelable: true }))) { window.location.reload(); }
  });
}
