package org.roundtable.office.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * People made up for an event of which only numbers are known: as many of each sex as were counted,
 * from each institution at least one.
 */
final class Participants {

  private static final List<String> WOMEN =
      List.of("Ahlam", "Nasrin", "Zeynab", "Rawan", "Shilan", "Huda");
  private static final List<String> MEN =
      List.of("Azad", "Haider", "Karwan", "Mustafa", "Omar", "Rebin", "Saad", "Yousif", "Zana");
  private static final List<String> FAMILIES =
      List.of("Testani", "Beispieli", "Numuneh", "Mithali", "Nimuna", "Ornaki", "Exampli");

  private Participants() {}

  /** The bodies to post, in a fixed order. */
  static List<Map<String, Object>> of(int female, int male, List<String> institutions) {
    List<Map<String, Object>> people = new ArrayList<>();
    for (int i = 0; i < female + male; i++) {
      boolean woman = i < female;
      String given = woman ? WOMEN.get(i % WOMEN.size()) : MEN.get((i - female) % MEN.size());
      String family = FAMILIES.get(i % FAMILIES.size());
      people.add(
          Map.of(
              "names",
              List.of(Map.of("text", given + " " + family, "language", "en")),
              "sex",
              woman ? "FEMALE" : "MALE",
              "institution",
              institutions.get(i % institutions.size()),
              "position",
              "Representative",
              "email",
              (given + "." + family).toLowerCase(java.util.Locale.ROOT) + "@example.org",
              "phone",
              "+964750%07d".formatted(4_210_000 + i * 37),
              "consents",
              List.of(
                  Map.of(
                      "purpose", "REGISTRATION",
                      "wordingVersion", "1",
                      "givenOn", "2019-12-15"))));
    }
    return people;
  }
}
