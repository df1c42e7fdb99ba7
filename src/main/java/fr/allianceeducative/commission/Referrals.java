package fr.allianceeducative.commission;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the waiting list and the agendas are kept; rooms go through {@link CommissionDesk}. */
public interface Referrals {

  void add(Referral referral, @Nullable String author);

  /** The newest referral of a case. */
  Optional<Referral> latest(CaseNumber number);

  /** Urgent ones first, then the oldest. */
  List<Referral> waiting(Uai school, int most);

  /** Cases on the agenda of a session that are not decided yet, in the order of the waiting list. */
  List<Referral> agenda(SessionNumber session);

  /** Puts a referral that was just written on the waiting list. */
  void await(CaseNumber number);

  void putOnAgenda(SessionNumber session, Collection<CaseNumber> cases);

  /** Takes these cases off the agenda; they wait again. */
  void waitAgain(SessionNumber session, Collection<CaseNumber> cases);

  void decided(SessionNumber session, Collection<CaseNumber> cases);

  /** The case no longer asks for the commission. Nothing happens to a decided one. */
  void withdraw(CaseNumber number);
}
