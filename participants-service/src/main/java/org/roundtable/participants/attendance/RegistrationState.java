package org.roundtable.participants.attendance;

/** How far somebody's place at an event has come. */
enum RegistrationState {
  /** Put forward by their institution, and not looked at by the office. */
  NOMINATED,
  CONFIRMED,
  WAITING,
  DECLINED
}
