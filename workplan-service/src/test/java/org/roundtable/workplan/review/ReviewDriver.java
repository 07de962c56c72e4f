package org.roundtable.workplan.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.security.Tokens;
import org.roundtable.platform.testing.TestForm;
import org.roundtable.platform.testing.TestTokens;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Speaks the reviews' API of one plan as one caller. */
final class ReviewDriver {

  private final PlanDriver plans;
  private final UUID plan;

  ReviewDriver(PlanDriver plans, UUID plan) {
    this.plans = plans;
    this.plan = plan;
  }

  /** A guest who acts for an institution. */
  static PlanDriver guest(RestTestClient anonymous, String institution) {
    String token =
        TestTokens.sign(
            TestTokens.claims("IQ", "NATIONAL_AUTHORITY")
                .claim(Tokens.INSTITUTION, institution)
                .build());
    return new PlanDriver(
        anonymous.mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build());
  }

  Said open(boolean visibleToAll, String... institutions) {
    return plans.post(
        path("rounds"),
        """
        {"institutions": ["%s"], "deadline": "2019-12-31", "inputsVisibleToAll": %s,
         "materials": [{"title": "Assessment report", "link": "https://unodc.org/iraq.pdf"}]}\
        """
            .formatted(String.join("\", \"", institutions), visibleToAll),
        null);
  }

  Said close(Said round) {
    return on("rounds/" + round.id(), "closings", "{}");
  }

  Said give(Said round, @Nullable UUID item, String text) {
    return give(round, item, text, "");
  }

  Said giveFor(Said round, @Nullable UUID item, String institution, String text) {
    return give(round, item, text, ", \"onBehalfOf\": \"%s\"".formatted(institution));
  }

  Said give(Said round, @Nullable UUID item, String text, String more) {
    return plans.post(
        path("inputs"),
        """
        {"round": "%s", %s"text": "%s", "language": "en"%s}\
        """
            .formatted(
                round.id(), item == null ? "" : "\"item\": \"%s\", ".formatted(item), text, more),
        null);
  }

  Said reply(UUID input, String text) {
    return plans.post(
        path("inputs/" + input + "/replies"),
        "{\"text\": \"%s\", \"language\": \"en\"}".formatted(text),
        null);
  }

  Said dispose(UUID input, String kind, String reason) {
    String path = "inputs/" + input;
    return plans.put(
        path(path + "/disposition"),
        "{\"kind\": \"%s\", \"reason\": \"%s\"}".formatted(kind, reason),
        get(path).etag());
  }

  Said rephrase(UUID input, String text) {
    String path = "inputs/" + input;
    return plans.put(
        path(path), "{\"text\": \"%s\", \"language\": \"en\"}".formatted(text), etag(path));
  }

  Said withdraw(UUID input) {
    return on("inputs/" + input, "withdrawals", "{}");
  }

  /** Attaches a file to an input or a round, such as {@code inputs/<id>}. */
  Said attach(String thing, String name, String content) {
    return attach(thing, TestForm.of(name, content), null);
  }

  Said attach(String thing, TestForm form, @Nullable String key) {
    return plans.attach(path(thing + "/attachments"), form, key);
  }

  Said detach(String thing, UUID attachment) {
    return detach(thing, attachment, etag(thing));
  }

  Said detach(String thing, UUID attachment, @Nullable String etag) {
    return plans.delete(path(thing + "/attachments/" + attachment), etag);
  }

  EntityExchangeResult<byte[]> download(String thing, UUID attachment) {
    return plans.download(path(thing + "/attachments/" + attachment));
  }

  Said get(String path) {
    return plans.get(path(path));
  }

  Said post(String path, String body) {
    return plans.post(path(path), body, null);
  }

  private Said on(String thing, String command, String body) {
    return plans.post(path(thing + "/" + command), body, etag(thing));
  }

  /** Of a thing that isn't there for this caller, any. */
  private String etag(String thing) {
    String etag = get(thing).etag();
    return etag == null ? "\"0\"" : etag;
  }

  private String path(String rest) {
    return "/api/workplans/%s/%s".formatted(plan, rest);
  }
}
