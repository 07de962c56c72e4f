package org.roundtable.office.broker;

/** How an office's code appears in the names of users, groups, transactions and topics. */
public final class OfficeNames {

  /**
   * The principal that carries {@code shared.*} to the parent, and {@code regional.*} from there.
   */
  public static final String LINK = "link";

  private OfficeNames() {}

  static String requireCode(String code) {
    if (!code.matches("[A-Z]{2,8}")) {
      throw new IllegalArgumentException(
          "an office code is two to eight capital letters, not \"" + code + "\"");
    }
    return code;
  }

  /** The user that a member office is at its parent's broker. */
  public static String memberUser(String code) {
    return "office-" + code;
  }

  /** The prefix of everything that came from an office; ends in a dot, so IQ is not IQX. */
  public static String topicPrefix(String code) {
    return code + ".";
  }

  /** MirrorMaker's group where it brings an office's topics, by its own naming. */
  public static String mirrorGroup(String code) {
    return code + "-mm2";
  }

  /** Where MirrorMaker keeps how far each topic of an office has come. */
  public static String mirrorOffsets(String code) {
    return "mm2-offsets." + code + ".internal";
  }

  static String mirrorStatus(String code) {
    return "mm2-status." + code + ".internal";
  }

  static String mirrorConfigs(String code) {
    return "mm2-configs." + code + ".internal";
  }
}
