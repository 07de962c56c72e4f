package org.roundtable.notification.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.events.InvitationOccasion;
import org.roundtable.notification.NotificationTest;
import org.roundtable.notification.TestPost;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class InvitationMailTest extends NotificationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static TestPost post;

  @Autowired private MongoTemplate mongo;

  private final InstitutionCode institution =
      new InstitutionCode("I/" + UUID.randomUUID().toString().substring(0, 8));

  @BeforeAll
  static void open() {
    post = TestPost.on(PORT);
  }

  @AfterAll
  static void close() {
    post.close();
  }

  @Test
  void an_invitation_reaches_each_focal_point_in_their_language_with_a_date_for_the_calendar(
      CapturedOutput logs) throws Exception {
    registered();
    enter("focal.en@moi.example", "en").expectStatus().isCreated();
    enter("focal.ar@moi.example", "ar").expectStatus().isCreated();
    UUID invitation = UUID.randomUUID();

    TestFacts.publish(TestInvitations.of(invitation, 0, institution, InvitationOccasion.INVITED));

    MimeMessage mail = awaitMails("focal.en@moi.example", 1).getFirst();
    assertThat(mail.getSubject()).contains("Invitation: ").contains(TestInvitations.TITLE);
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("Content-Language")).containsExactly("en");
    assertThat(text(mail, "text/plain"))
        .contains("Your institution is invited")
        .contains("Seats: 2 seats")
        .contains("9:30")
        .contains("Iraq Time");
    MimeMessage arabic = awaitMails("focal.ar@moi.example", 1).getFirst();
    assertThat(text(arabic, "text/html")).contains("dir=\"rtl\"", "مؤسستكم مدعوّة", "مقعدان");

    for (String part : List.of("text/calendar", "application/ics")) {
      VEvent event = onlyEvent(text(mail, part), "REQUEST");
      assertThat(event.getUid().getValue()).isEqualTo(invitation.toString());
      assertThat(event.getSummary().getValue()).isEqualTo(TestInvitations.TITLE);
      assertThat(event.getOrganizer().getEmail()).isEqualTo("roundtable@office.example");
      assertThat(event.getOrganizer().getCommonName()).isEqualTo("Country office Iraq");
      assertThat(event.getAttendees())
          .singleElement()
          .satisfies(reader -> assertThat(reader.getEmail()).isEqualTo("focal.en@moi.example"));
    }
    assertThat(type(mail, "text/calendar")).contains("method=REQUEST");
    assertThat(text(mail, "text/calendar").lines())
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(logs.getAll()).doesNotContain("focal.en", "focal.ar");
    assertThat(raw("focalPoints", "deliveries", "invitations"))
        .doesNotContain("focal.en", "focal.ar");
  }

  @Test
  void each_thing_there_is_to_tell_is_one_mail_however_often_it_is_heard() throws Exception {
    registered();
    String address = "once." + UUID.randomUUID() + "@moi.example";
    enter(address, "ckb").expectStatus().isCreated();
    UUID invitation = UUID.randomUUID();
    InvitationOccasion[] occasions = {
      InvitationOccasion.INVITED, InvitationOccasion.UPDATED,
      InvitationOccasion.REMINDER, InvitationOccasion.CANCELLED
    };
    for (int version = 0; version < occasions.length; version++) {
      var fact = TestInvitations.of(invitation, version, institution, occasions[version]);
      TestFacts.publish(fact);
      TestFacts.publish(fact);
    }
    TestFacts.publish(TestInvitations.of(invitation, 1, institution, InvitationOccasion.UPDATED));
    TestFacts.publish(
        TestInvitations.of(UUID.randomUUID(), 0, institution, InvitationOccasion.INVITED));

    List<MimeMessage> mails = awaitMails(address, 5);
    assertThat(mails).hasSize(5);
    assertThat(mails.get(3).getSubject()).startsWith("هەڵوەشێنرایەوە");
    VEvent cancelled = onlyEvent(text(mails.get(3), "text/calendar"), "CANCEL");
    assertThat(cancelled.getSequence().getValue()).isEqualTo(3);
    assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
    assertThat(text(mails.get(3), "text/plain")).contains("The venue is closed");
  }

  @Test
  void whoever_is_entered_later_still_gets_what_lies_ahead() {
    registered();
    String first = "first." + UUID.randomUUID() + "@moi.example";
    enter(first, "en").expectStatus().isCreated();
    TestFacts.publish(
        TestInvitations.on(
            LocalDate.now().minusDays(30),
            UUID.randomUUID(),
            0,
            institution,
            InvitationOccasion.INVITED));
    TestFacts.publish(
        TestInvitations.of(UUID.randomUUID(), 0, institution, InvitationOccasion.INVITED));
    awaitMails(first, 2);
    String second = "second." + UUID.randomUUID() + "@moi.example";
    // The copy is kept right after the deliveries are made.
    await().atMost(PATIENCE).until(() -> known() == 2);

    enter(second, "en").expectStatus().isCreated();
    TestFacts.publish(
        TestInvitations.of(UUID.randomUUID(), 0, institution, InvitationOccasion.INVITED));

    awaitMails(first, 3);
    assertThat(awaitMails(second, 2)).hasSize(2);
  }

  @Test
  void a_focal_point_is_of_an_institution_in_the_register_entered_once_and_shown_masked() {
    enter("someone@moi.example", "en")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/unknown-institution");
    registered();
    JsonNode entered =
        enter("someone@moi.example", "en")
            .expectStatus()
            .isCreated()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(entered.get("email").asString()).isEqualTo("s•••@moi.example");
    enter("SomeOne@moi.example", "ar").expectStatus().isEqualTo(409);
    enter("no address", "ar").expectStatus().isEqualTo(422);

    String path = "/api/focal-points/" + entered.get("id").asString();
    officer
        .get()
        .uri("/api/focal-points?institution={code}", institution.value())
        .exchange()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1);
    officer.delete().uri(path).exchange().expectStatus().isEqualTo(428);
    officer.delete().uri(path).header("If-Match", "\"0\"").exchange().expectStatus().isNoContent();
    officer.get().uri(path).exchange().expectStatus().isNotFound();
    as("NATIONAL_AUTHORITY").get().uri(path).exchange().expectStatus().isForbidden();
  }

  private void registered() {
    TestFacts.publish(TestInvitations.institution(institution));
    await()
        .atMost(PATIENCE)
        .until(() ->
            mongo
                    .getCollection("institutions")
                    .countDocuments(new Document("code", institution.value()))
                == 1);
  }

  private long known() {
    return mongo
        .getCollection("invitations")
        .countDocuments(new Document("institution", institution.value()));
  }

  private ResponseSpec enter(String email, String language) {
    return post(
        "/api/focal-points",
        Map.of("institution", institution.value(), "email", email, "language", language));
  }

  private static List<MimeMessage> awaitMails(String address, int count) {
    await().atMost(PATIENCE).until(() -> post.of(address).size() >= count);
    return post.of(address);
  }

  private String raw(String... collections) {
    StringBuilder all = new StringBuilder();
    for (String collection : collections) {
      mongo.getCollection(collection).find().forEach(document -> all.append(document));
    }
    return all.toString();
  }

  /** Read by a parser that is none of ours. */
  private static VEvent onlyEvent(String text, String method) {
    ICalendar calendar = Biweekly.parse(text).first();
    assertThat(calendar.getMethod().getValue()).isEqualTo(method);
    assertThat(calendar.getEvents()).hasSize(1);
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    return calendar.getEvents().getFirst();
  }

  private static String text(MimeMessage mail, String type) throws Exception {
    BodyPart part = part((MimeMultipart) mail.getContent(), type);
    return new String(part.getInputStream().readAllBytes(), UTF_8);
  }

  private static String type(MimeMessage mail, String type) throws Exception {
    return part((MimeMultipart) mail.getContent(), type).getContentType();
  }

  private static BodyPart part(MimeMultipart parts, String type) throws Exception {
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType(type)) {
        return part;
      }
      if (part.isMimeType("multipart/*")) {
        BodyPart inside = part((MimeMultipart) part.getContent(), type);
        if (inside != null) {
          return inside;
        }
      }
    }
    return null;
  }
}
