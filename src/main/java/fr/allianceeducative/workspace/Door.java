package fr.allianceeducative.workspace;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the header over every page shows: who is there, where, and which doors open for the person. The header asks itself, since a page
 * about an error has no model to be handed one.
 */
@Component
class Door {

  private static final String READ = "GET";

  private final People people;
  private final AccessMatrix matrix;
  private final HttpServletRequest request;
  private final boolean demonstration;
  private final @Nullable String openId;

  Door(
      People people,
      AccessMatrix matrix,
      HttpServletRequest request,
      @Value("${alliance.demonstration:false}") boolean demonstration,
      @Value("${alliance.openid.issuer:}") String issuer,
      @Value("${alliance.openid.label:Compte académique}") String label) {
    this.openId = issuer.isBlank() ? null : label;
    this.people = people;
    this.matrix = matrix;
    this.request = request;
    this.demonstration = demonstration;
  }

  /**
   * What the header needs.
   *
   * @param person name of the person; null before login
   * @param openId what the other way to log in is called; null when there is none
   * @param page address of the page under the header
   */
  public record Shown(
      @Nullable String person, boolean tasks, boolean search, boolean cases, boolean imports, boolean cockpit, boolean admin,
      boolean report, boolean absences, boolean watch, boolean traces, boolean retention, boolean viewings, boolean accounts, boolean demonstration,
      @Nullable String openId, String page) {

    private static final String HOME = "/";

    /** What {@code aria-current} says of a link of the header: this page, or a place below it; null elsewhere. */
    public @Nullable String current(String address) {
      if (page.equals(address)) {
        return "page";
      }
      return !address.equals(HOME) && page.startsWith(address + HOME) ? "true" : null;
    }
  }

  public Shown shown() {
    Staff staff = people.current().orElse(null);
    return new Shown(
        staff == null ? null : staff.displayName(),
        opens(staff, "/camunda/app/tasklist/default/"),
        opens(staff, "/recherche"),
        opens(staff, "/dossiers"),
        opens(staff, "/imports"),
        opens(staff, "/camunda/app/cockpit/default/"),
        opens(staff, "/camunda/app/admin/default/"),
        opens(staff, "/signaler"),
        opens(staff, "/absences"),
        opens(staff, "/veille"),
        opens(staff, "/traces"),
        opens(staff, "/conservation"),
        opens(staff, "/traces/dossiers/AE"),
        opens(staff, "/comptes-du-personnel"),
        demonstration,
        openId,
        request.getRequestURI().substring(request.getContextPath().length()));
  }

  private boolean opens(@Nullable Staff staff, String page) {
    return staff != null && matrix.opens(READ, page, staff.roles());
  }
}
