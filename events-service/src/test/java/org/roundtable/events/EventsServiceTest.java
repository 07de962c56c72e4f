package org.roundtable.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.platform.security.Tokens;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The running events service, and the facts that it hears. */
@SpringBootTest(
    classes = EventsService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,events")
public abstract class EventsServiceTest extends ServiceTest {

  /** A ministry of the office {@code IQ}. */
  protected static InstitutionFact ministry(UUID id, long version, String code, String name) {
    return new InstitutionFact(
        new OfficeCode("IQ"),
        id,
        version,
        new InstitutionCode(code),
        new PublicText(name),
        InstitutionKind.MINISTRY,
        new CountryCode("IQ"),
        Instant.parse("2019-12-01T08:00:00Z"));
  }

  /** An activity of a workplan of the office {@code IQ}. */
  protected static ActivityFact activity(UUID id, UUID plan, int objective) {
    return new ActivityFact(
        new OfficeCode("IQ"),
        id,
        0,
        plan,
        new ProgrammeCode("GLOACT-AME"),
        new CountryCode("IQ"),
        objective,
        new PublicText(objective + ".1"),
        new PublicText("Train investigators"),
        null,
        null,
        LocalDate.of(2020, 1, 1),
        LocalDate.of(2020, 6, 30),
        List.of(),
        ActivityStatus.PLANNED,
        0,
        null,
        null,
        false,
        false,
        Instant.parse("2019-12-01T08:00:00Z"));
  }

  /** Calls the service as the guest of an institution. */
  protected RestTestClient guest(String role, String institution) {
    String token =
        TestTokens.sign(
            TestTokens.claims("IQ", role).claim(Tokens.INSTITUTION, institution).build());
    return anonymous.mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
  }
}
