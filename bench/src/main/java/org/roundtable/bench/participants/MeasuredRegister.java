package org.roundtable.bench.participants;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.roundtable.bench.office.BenchOffice.atOnce;
import static org.roundtable.bench.office.BenchOffice.median;
import static org.roundtable.bench.office.BenchOffice.once;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roundtable.bench.office.BenchOffice;

/** An office's register of people as it grows, and the door of an event. */
final class MeasuredRegister {

  private static final int AT_ONCE = 8;

  /** How many come to the event that is measured at each size. */
  private static final int COMING = 500;

  /** How many a device at the door sends at once. */
  private static final int AT_THE_DOOR = 100;

  private final BenchOffice office;
  private final List<String> people = new ArrayList<>();

  MeasuredRegister(BenchOffice office) {
    this.office = office;
    office.send(
        "POST",
        "/api/institutions",
        Map.of("code", "MoI", "name", "Ministry of Interior", "kind", "MINISTRY"),
        null);
  }

  /** Milliseconds by what is done, once so many people are in the register. */
  Map<String, Double> growTo(int size) {
    int more = size - people.size();
    int from = people.size();
    double entering =
        once(() -> people.addAll(atOnce(AT_ONCE, more, number -> enter(from + number))));
    String event = event();
    List<String> codes = atOnce(AT_ONCE, Math.min(COMING, size), number -> ticket(event, number));
    Map<String, Double> costs = new LinkedHashMap<>();
    costs.put("enter a person (" + AT_ONCE + " at once, each)", entering / more);
    costs.put("open a person", median(i -> office.get("/api/people/" + people.get(i))));
    costs.put("find one by both names", median(i -> find(Names.of(i))));
    costs.put("find one in the other script", median(i -> find(Names.inArabic(i))));
    costs.put("find by the beginning of a name, a page", median(i -> find("moha")));
    double door =
        once(() -> {
          for (int i = 0; i < codes.size(); i += AT_THE_DOOR) {
            checkIn(event, codes.subList(i, Math.min(codes.size(), i + AT_THE_DOOR)));
          }
        });
    costs.put("check in (" + AT_THE_DOOR + " in a request, each)", door / codes.size());
    costs.put(
        "check in, one in a request, again", median(i -> checkIn(event, List.of(codes.get(i)))));
    return costs;
  }

  private String enter(int number) {
    return office
        .send(
            "POST",
            "/api/people",
            Map.of(
                "names",
                List.of(Map.of("text", Names.of(number), "language", "en")),
                "sex",
                number % 3 == 0 ? "FEMALE" : "MALE",
                "institution",
                "MoI",
                "position",
                "Investigator",
                "email",
                "person%d@people.example.org".formatted(number),
                "phone",
                "+964 750 %07d".formatted(number),
                "languages",
                List.of("ar", "ckb"),
                "consents",
                List.of(
                    Map.of(
                        "purpose",
                        "REGISTRATION",
                        "wordingVersion",
                        "1",
                        "givenOn",
                        "2020-01-01"))),
            null)
        .get("id")
        .asString();
  }

  private String event() {
    String event =
        office
            .send(
                "POST",
                "/api/events",
                Map.of(
                    "type", "TRAINING",
                    "title", "Bench",
                    "city", "Erbil",
                    "country", "IQ",
                    "start", "2020-01-01",
                    "end", "2020-01-01"),
                null)
            .get("id")
            .asString();
    // Participants-service hears of it a moment later.
    while (true) {
      try {
        office.get("/api/attendance/" + event);
        return event;
      } catch (IllegalStateException notYet) {
        Thread.onSpinWait();
      }
    }
  }

  /** The code of a new ticket, as it stands under its picture. */
  private String ticket(String event, int number) {
    String places = "/api/attendance/" + event + "/registrations";
    String place =
        office
            .send("POST", places, Map.of("person", people.get(number)), null)
            .get("id")
            .asString();
    return office
        .text(places + "/" + place + "/ticket")
        .replaceAll("(?s).*<text[^>]*>([^<]*)</text>.*", "$1");
  }

  private void find(String name) {
    String query = URLEncoder.encode(name, UTF_8);
    if (office.get("/api/people?size=20&query=" + query).get("items").isEmpty()) {
      throw new IllegalStateException("nobody was found");
    }
  }

  private void checkIn(String event, List<String> codes) {
    office.send(
        "POST",
        "/api/attendance/" + event + "/check-ins",
        Map.of("checkIns", codes.stream().map(code -> Map.of("code", code)).toList()),
        null);
  }
}
