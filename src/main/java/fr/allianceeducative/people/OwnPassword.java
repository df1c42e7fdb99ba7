package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody changes their own password, and shows the one of before. All sessions of the account end with it, this one too. */
@Service
public class OwnPassword {

  private final AccountRegister states;
  private final Accounts accounts;
  private final PasswordPolicy policy;
  private final LoginThrottle throttle;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  OwnPassword(
      AccountRegister states,
      Accounts accounts,
      PasswordPolicy policy,
      LoginThrottle throttle,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.states = states;
    this.accounts = accounts;
    this.policy = policy;
    this.throttle = throttle;
    this.transaction = transaction;
    this.events = events;
  }

  /** Whether the account has a password of the house, and whether it is one to be changed now. */
  public Account of(Staff me) {
    return states.find(me.userName()).orElseThrow(() -> new Refusal("Ce compte n’existe pas."));
  }

  /** @throws Refusal when something about either password is not right */
  public void change(Staff me, String old, String wished, String again) {
    Refusal.unless(!of(me).vouched(), "Votre compte vient d’une autre maison : changez son mot de passe là.");
    Refusal.unless(wished.equals(again), "Les deux nouveaux mots de passe ne sont pas les mêmes : écrivez deux fois le même.");
    Refusal.unless(!wished.equals(old), "Choisissez un autre mot de passe que celui d’aujourd’hui.");
    policy.check(me, wished);
    LoginThrottle.Outcome outcome =
        throttle.attempt(me.userName(), "compte:" + me.userName(), null, () -> accounts.check(me.userName(), old));
    Refusal.unless(outcome != LoginThrottle.Outcome.WAIT, "Trop d’essais : attendez un quart d’heure, puis réessayez.");
    Refusal.unless(outcome == LoginThrottle.Outcome.LET_IN, "Le mot de passe d’aujourd’hui n’est pas celui-là : vérifiez-le.");
    transaction.executeWithoutResult(
        status -> {
          accounts.put(me, wished);
          states.passwordChanged(me.userName(), true);
          events.publishEvent(new RightsChanged(me.userName()));
        });
  }
}
