// The imports page with scripts: preview, then import of the same file, without leaving the page. Without scripts the form works alone.
(function () {
  "use strict";

  const form = document.getElementById("import");
  const kind = document.getElementById("kind");
  const file = document.getElementById("file");
  const others = document.getElementById("others-too");
  const buttons = [document.getElementById("preview"), document.getElementById("import-now")];
  const importNow = document.getElementById("import-now");
  const sending = document.getElementById("sending");
  const progress = document.getElementById("progress");
  const status = document.getElementById("status");
  const problem = document.getElementById("problem");
  const report = document.getElementById("report");
  const wait = "Le fichier est envoyé. Lecture en cours…";
  let previewed = null;

  function meta(name) {
    const element = document.querySelector('meta[name="' + name + '"]');
    return element ? element.content : null;
  }

  function number(figure) {
    return Number(figure).toLocaleString("fr-FR");
  }

  function counted(figure, one, many) {
    return number(figure) + " " + (figure > 1 ? many : one);
  }

  function busy(is) {
    buttons.forEach((button) => { button.disabled = is; });
    form.setAttribute("aria-busy", String(is));
    sending.hidden = !is;
    importNow.disabled = is || !previewed;
  }

  function row(cells) {
    const line = document.createElement("tr");
    cells.forEach((text) => {
      const cell = document.createElement("td");
      cell.textContent = String(text);
      line.append(cell);
    });
    return line;
  }

  function refuse(sentence) {
    report.hidden = true;
    status.textContent = "";
    problem.textContent = sentence;
    problem.hidden = false;
    problem.focus();
  }

  function show(answer, dryRun) {
    problem.hidden = true;
    document.getElementById("report-title").textContent =
      dryRun ? "Prévisualisation : rien n’est encore écrit" : "Import terminé";
    const again = document.getElementById("choose-again");
    if (again) { again.hidden = true; }
    document.querySelectorAll("[data-figure]").forEach((place) => {
      const figure = answer[place.dataset.figure];
      place.textContent = number(Array.isArray(figure) ? figure.length : figure);
    });
    document.getElementById("others").hidden = answer.otherSchools === 0;
    document.getElementById("others-noun").textContent = answer.otherSchools === 1
      ? "ligne d’un autre établissement, laissée de côté"
      : "lignes d’autres établissements, laissées de côté";
    document.getElementById("next").hidden = dryRun;
    const lines = document.getElementById("refused-lines");
    const most = Number(lines.dataset.most);
    lines.replaceChildren(...answer.refused.slice(0, most).map((each) => row([each.line, each.reason])));
    document.getElementById("refused").hidden = answer.refused.length === 0;
    document.getElementById("refused-bound").textContent =
      answer.refused.length > most ? "(les " + most + " premières sur " + number(answer.refused.length) + ")" : "";
    const scores = Object.entries(answer.byScore || {});
    document.getElementById("score-lines").replaceChildren(...scores.map(row));
    document.getElementById("scores").hidden = scores.length === 0;
    report.hidden = false;
    status.textContent = dryRun
      ? "Prévisualisation prête. Pour écrire ces données, choisissez « Importer »."
      : "Import terminé : " + counted(answer.taken, "ligne prise", "lignes prises") + " en compte, "
        + counted(answer.casesOpened, "dossier ouvert.", "dossiers ouverts.");
    report.focus();
  }

  function sentence(request) {
    try {
      const message = JSON.parse(request.responseText).message;
      if (message) { return message; }
    } catch (notJson) {
      // an answer that is no JSON comes from elsewhere: say what its status means
    }
    if (request.status === 413) { return "Le fichier dépasse 20 Mo : envoyez-le en plusieurs parties, par mois ou par établissement."; }
    if (request.status === 401 || request.status === 403) {
      return "Votre session a expiré ou ce fichier ne relève pas de votre rôle : reconnectez-vous, puis recommencez.";
    }
    return "L’import n’a pas abouti et rien n’a été écrit : recommencez dans un moment.";
  }

  function send(chosen, chosenKind, dryRun) {
    const body = new FormData();
    body.append("file", chosen);
    const request = new XMLHttpRequest();
    request.open("POST", form.dataset.api + encodeURIComponent(chosenKind) + "?dryRun=" + dryRun + "&others=" + others.checked);
    const header = meta("_csrf_header") || "X-CSRF-TOKEN";
    if (meta("_csrf")) { request.setRequestHeader(header, meta("_csrf")); }
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) { progress.value = Math.round(100 * event.loaded / event.total); }
    });
    request.upload.addEventListener("load", () => { progress.removeAttribute("value"); status.textContent = wait; });
    request.addEventListener("load", () => {
      if (request.status === 200) {
        previewed = dryRun ? { file: chosen, kind: chosenKind } : null;
        show(JSON.parse(request.responseText), dryRun);
      } else {
        previewed = null;
        refuse(sentence(request));
      }
      busy(false);
    });
    request.addEventListener("error", () => {
      previewed = null;
      refuse("La connexion a été interrompue ou le fichier a changé depuis son choix : choisissez-le de nouveau.");
      busy(false);
    });
    progress.value = 0;
    problem.hidden = true;
    status.textContent = "Envoi du fichier…";
    busy(true);
    request.send(body);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const importing = event.submitter === importNow;
    if (importing && previewed) {
      send(previewed.file, previewed.kind, false);
    } else if (!importing && file.files.length === 1) {
      send(file.files[0], kind.value, true);
    }
  });

  [kind, file, others].forEach((field) => field.addEventListener("change", () => {
    previewed = null;
    report.hidden = true;
    status.textContent = "";
    busy(false);
  }));

  busy(false);
})();
