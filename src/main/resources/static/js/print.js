// A button that prints the page; without scripts it is not there, and the browser's own menu does.
(function () {
  "use strict";

  const button = document.getElementById("imprimer");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  }
})();
