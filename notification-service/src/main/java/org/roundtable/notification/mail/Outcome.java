package org.roundtable.notification.mail;

/** What became of an attempt to hand an e-mail to the mail server. Reasons hold no address. */
public sealed interface Outcome {

  /** The server took it and is answerable for it from now on. */
  record Accepted() implements Outcome {}

  /** The server refused it for good (5xx): to try again is no use. */
  record Refused(String reason) implements Outcome {}

  /** The server refused it for now (4xx). */
  record Postponed(String reason) implements Outcome {}

  /** There was no server to talk to, or it wouldn't talk to this office. */
  record Unreachable(String reason) implements Outcome {}
}
