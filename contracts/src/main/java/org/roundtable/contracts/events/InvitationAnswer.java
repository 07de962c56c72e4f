package org.roundtable.contracts.events;

/** What an institution says to an invitation. */
public enum InvitationAnswer {
  ACCEPTED,
  DECLINED,
  TENTATIVE
}
