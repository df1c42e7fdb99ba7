package fr.allianceeducative.people.process;

import fr.allianceeducative.people.Accounts;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * Accounts in the engine's identity tables.
 *
 * <p>A password is looked at here and not by the engine, which would answer at once for a name it does not know, and would lock
 * an account for good after ten wrong guesses of anybody.
 */
@Component
class EngineAccounts implements Accounts {

  private final IdentityService identities;
  private final PasswordManager passwords;
  private final String nobodys;

  EngineAccounts(IdentityService identities, ProcessEngine engine) {
    this.identities = identities;
    this.passwords = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
    this.nobodys = passwords.encrypt(UUID.randomUUID().toString());
  }

  @Override
  public void put(Staff staff, String password) {
    User user = user(staff);
    user.setPassword(password);
    save(user, staff);
  }

  @Override
  public void putWithoutPassword(Staff staff) {
    boolean known = identities.createUserQuery().userId(staff.userName()).count() > 0;
    User user = user(staff);
    if (!known) {
      // the engine wants one: nobody has ever seen it
      user.setPassword(UUID.randomUUID().toString() + UUID.randomUUID());
    }
    save(user, staff);
  }

  private User user(Staff staff) {
    User user = identities.createUserQuery().userId(staff.userName()).singleResult();
    if (user == null) {
      user = identities.newUser(staff.userName());
    }
    int space = staff.displayName().indexOf(' ');
    user.setFirstName(space < 0 ? "" : staff.displayName().substring(0, space));
    user.setLastName(staff.displayName().substring(space + 1));
    return user;
  }

  private void save(User user, Staff staff) {
    // the house has its own policy, asked before
    ((IdentityServiceImpl) identities).saveUser(user, true);
    leave(staff.userName());
    for (Role role : staff.roles()) {
      identities.createMembership(staff.userName(), role.group());
    }
  }

  @Override
  public void leave(String userName) {
    identities.createGroupQuery().groupMember(userName).list()
        .forEach(group -> identities.deleteMembership(userName, group.getId()));
  }

  @Override
  public void forget(String userName) {
    identities.deleteUser(userName);
  }

  @Override
  public boolean check(String userName, String password) {
    UserEntity user = (UserEntity) identities.createUserQuery().userId(userName).singleResult();
    boolean right =
        passwords.check(
            user == null ? password : EncryptionUtil.saltPassword(password, user.getSalt()),
            user == null ? nobodys : user.getPassword());
    return right && user != null;
  }
}
