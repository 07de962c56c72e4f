package org.roundtable.contracts.participants;

/** What sort of institution it is. */
public enum InstitutionKind {
  MINISTRY,
  GOVERNMENT_OFFICE,
  JUDICIARY,
  LAW_ENFORCEMENT,
  PARLIAMENT,
  INDEPENDENT_BODY,
  NGO,
  INTERNATIONAL_ORGANISATION,
  ACADEMIA,
  MEDIA,
  PRIVATE_SECTOR,
  OTHER
}
