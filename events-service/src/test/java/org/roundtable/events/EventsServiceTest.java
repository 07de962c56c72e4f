package org.roundtable.events;

import java.time.Instant;
import java.util.UUID;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.platform.testing.ServiceTest;
import org.springframework.boot.test.context.SpringBootTest;

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
}
