package fr.allianceeducative.commission;

import java.util.Collection;
import java.util.List;

/** Where invitations are kept; rooms go through {@link CommissionDesk}. */
public interface Invitations {

  /** Writes drafts in one batch. */
  void draft(SessionNumber session, List<Invitation> invitations);

  /** Drafts become invitations; what was issued before stays as it is. */
  void issue(SessionNumber session);

  /** A new date takes the place of all invitations so far. */
  void replace(SessionNumber session);

  /** The invitations that hold, members first. */
  List<Invitation> of(SessionNumber session);

  void presence(SessionNumber session, Collection<Long> ids, Invitation.Presence presence);
}
