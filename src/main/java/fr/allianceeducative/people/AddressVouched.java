package fr.allianceeducative.people;

/** Another house, which lets the person in, says where they are written to. Nobody has looked at the address. */
public record AddressVouched(String userName, String mail) {

  /** An address stays out of logs. */
  @Override
  public String toString() {
    return "AddressVouched[userName=" + userName + "]";
  }
}
