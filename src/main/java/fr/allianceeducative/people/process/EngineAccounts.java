package fr.allianceeducative.people.process;

import fr.allianceeducative.people.Accounts;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Accounts in the engine's identity tables. */
@Component
class EngineAccounts implements Accounts {

  private final IdentityService identities;

  EngineAccounts(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  public void put(Staff staff, String password) {
    User user = identities.createUserQuery().userId(staff.userName()).singleResult();
    if (user == null) {
      user = identities.newUser(staff.userName());
    }
    int space = staff.displayName().indexOf(' ');
    user.setFirstName(space < 0 ? "" : staff.displayName().substring(0, space));
    user.setLastName(staff.displayName().substring(space + 1));
    user.setPassword(password);
    identities.saveUser(user);
    identities.createGroupQuery().groupMember(staff.userName()).list()
        .forEach(group -> identities.deleteMembership(staff.userName(), group.getId()));
    for (Role role : staff.roles()) {
      identities.createMembership(staff.userName(), role.group());
    }
  }

  @Override
  public boolean check(String userName, String password) {
    return identities.checkPassword(userName, password);
  }
}
