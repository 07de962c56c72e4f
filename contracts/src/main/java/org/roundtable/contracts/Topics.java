package org.roundtable.contracts;

/**
 * The topics' names, as constants for listeners; {@link MessageType} holds each to its message's
 * reach.
 */
public final class Topics {

  public static final String PROGRAMMES = "regional.programmes";
  public static final String DRAFT_COMMENTS = "regional.draft-comments";
  public static final String WORKPLANS = "shared.workplans";
  public static final String ACTIVITIES = "shared.activities";
  public static final String ROUNDS = "shared.rounds";
  public static final String INPUTS = "shared.inputs";
  public static final String INDICATORS = "shared.indicators";
  public static final String EVENTS = "shared.events";
  public static final String INVITATIONS = "local.invitations";
  public static final String INSTITUTIONS = "shared.institutions";
  public static final String ATTENDANCE = "shared.attendance";
  public static final String REACH = "shared.reach";
  public static final String TRAINING = "shared.training";
  public static final String NETWORK = "shared.network";
  public static final String RELAYED_MESSAGES = "local.relayed-messages";

  /**
   * A regular expression to put before a topic's name: takes the office's own topic and its copies
   * from member offices at any depth, {@code IQ.shared.events} or {@code RAME.IQ.shared.events}.
   */
  public static final String HERE_AND_FROM_MEMBERS = "(" + OfficeCode.PATTERN + "\\.)*";

  /**
   * The same for a {@link Regional} topic's copies from above: {@code RAME.regional.programmes}, or
   * {@code RAME.HQ.regional.programmes} where the region hands on what its own parent sent.
   */
  public static final String FROM_ABOVE = "(" + OfficeCode.PATTERN + "\\.)+";

  private Topics() {}
}
