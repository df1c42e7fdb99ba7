package fr.allianceeducative.notification.web;

import fr.allianceeducative.notification.SentMessages;
import fr.allianceeducative.people.People;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens what a message is about, for the person it was written to. To everybody else the link says nothing. */
@Controller
class MessageLink {

  private final SentMessages sent;
  private final People people;

  MessageLink(SentMessages sent, People people) {
    this.sent = sent;
    this.people = people;
  }

  @GetMapping("/avis/{token}")
  String open(@PathVariable("token") String token, Model model, HttpServletResponse response) {
    String me = people.current().orElseThrow().userName();
    return sent.target(token, me)
        .map(target -> "redirect:" + target)
        .orElseGet(
            () -> {
              response.setStatus(HttpServletResponse.SC_NOT_FOUND);
              model.addAttribute(
                  "message",
                  "Ce lien a été envoyé à une autre personne, ou n’existe plus : ouvrez « Mes tâches » pour voir ce qui vous attend.");
              return "refused";
            });
  }
}
