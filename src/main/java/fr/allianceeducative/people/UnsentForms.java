package fr.allianceeducative.people;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what somebody sends on a page of the house when their session is over, and gives it back to the same person alone.
 *
 * <p>Each form that may hold a text carries a sheet, closed by the house: for whom, and on which page, it was drawn. Whoever sends one back
 * without a session is believed no further than that.
 */
public interface UnsentForms {

  /** Name of the hidden field. */
  String FIELD = "feuille";

  /** Name of the answer that says where a form would have been sent to, when a page that closes sends it elsewhere. */
  String MEANT_FOR = "vers";

  /**
   * The value of the hidden field of a form.
   *
   * @param author user name, or whoever holds a personal link
   * @param page address of the page where what was kept is shown again
   */
  String sheet(String author, String page);

  /** For whom and where a form was drawn; empty when the house has not closed this sheet, or too long ago. */
  Optional<Drawn> drawn(@Nullable String sheet);

  /**
   * Keeps a form that nobody took; false when it is too long to be kept.
   *
   * @param address where it was sent to, unless {@link #MEANT_FOR} names another one of the same page
   */
  boolean keep(Drawn drawn, String address, Map<String, String[]> sent);

  /** What is kept for somebody on a page. */
  Optional<Unsent> find(String author, String page);

  /** The page on which something is kept for somebody. */
  Optional<String> waiting(String author);

  /** It was sent, or is not wanted any more. */
  void forget(String author, String page);

  /** For whom and on which page a form was drawn. */
  record Drawn(String author, String page) {}
}
