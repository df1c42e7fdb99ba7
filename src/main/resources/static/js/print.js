// A button that prints the page; without scripts the browser's own menu does.
(function () {
  "use strict";

  const button = document.getElementById("imprimer");
  if (button) {
    button.addEventListener("click", function () { window.print(); });
  }
})();
