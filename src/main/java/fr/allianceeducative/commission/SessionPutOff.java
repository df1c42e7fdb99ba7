package fr.allianceeducative.commission;

import java.util.List;

/** A session does not take place on the day its members were invited to. */
record SessionPutOff(Session session, List<Invitation> invitations) {}
