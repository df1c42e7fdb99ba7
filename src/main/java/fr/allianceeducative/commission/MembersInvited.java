package fr.allianceeducative.commission;

/** The invitations to a session are issued; whoever carries them listens to this. */
record MembersInvited(SessionNumber session) {}
