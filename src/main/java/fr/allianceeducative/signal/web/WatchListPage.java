package fr.allianceeducative.signal.web;

import fr.allianceeducative.signal.WatchList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Liste de veille »: whom the files of the school put there, with the figures and nothing else. */
@Controller
class WatchListPage {

  private static final int SIZE = 50;

  private final WatchList watched;

  WatchListPage(WatchList watched) {
    this.watched = watched;
  }

  @GetMapping("/veille")
  String show(@RequestParam(name = "page", defaultValue = "0") int page, Model model) {
    model.addAttribute("part", watched.part(page, SIZE));
    return "watch-list";
  }
}
