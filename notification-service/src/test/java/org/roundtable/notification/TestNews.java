package org.roundtable.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.contracts.workplan.WorkplanFact;
import org.roundtable.platform.outbox.FactWriter;
import org.roundtable.platform.testing.TestFacts;
import tools.jackson.databind.json.JsonMapper;

/** Facts of the kind that partners are told of. */
public final class TestNews {

  private static final OfficeCode IRAQ = new OfficeCode("IQ");

  private TestNews() {}

  /** The roundtable of December 2019 in Erbil. */
  public static EventFact event(UUID id, long version, EventState state) {
    return event(IRAQ, id, version, state, Instant.now());
  }

  public static EventFact event(
      OfficeCode office, UUID id, long version, EventState state, Instant changedAt) {
    return new EventFact(
        office,
        id,
        version,
        EventType.ROUNDTABLE,
        state,
        new PublicText("Roundtable to commence project implementation in Iraq"),
        new PublicText("Erbil"),
        new CountryCode(office.value()),
        LocalDate.of(2019, 12, 15),
        LocalDate.of(2019, 12, 15),
        List.of(),
        new PublicText("On the draft workplan"),
        List.of(),
        changedAt);
  }

  public static WorkplanFact plan(UUID id, long version, PlanState state) {
    return new WorkplanFact(
        IRAQ,
        id,
        version,
        new ProgrammeCode("GLOACT-AME"),
        new CountryCode("IQ"),
        new PublicText("Workplan Iraq"),
        2020,
        3,
        state,
        List.of(new WorkplanFact.Objective(1, new PublicText("Strategy and policy"))),
        0,
        1,
        null,
        Instant.now());
  }

  /** Three women and nine men of two institutions. */
  public static AttendanceFact attendance(UUID event) {
    return new AttendanceFact(
        IRAQ,
        event,
        0,
        new CountryCode("IQ"),
        12,
        List.of(new AttendanceFact.BySex(Sex.FEMALE, 3), new AttendanceFact.BySex(Sex.MALE, 9)),
        Stream.of("Ministry of Interior", "Supreme Judicial Council")
            .map(name ->
                new AttendanceFact.ByInstitution(
                    new InstitutionCode(name.substring(0, 3)),
                    new PublicText(name),
                    InstitutionKind.MINISTRY,
                    6))
            .toList(),
        Instant.now());
  }

  /** Says a fact as it arrives from a member office. */
  public static void publishFromMember(Message fact) {
    JsonMapper json =
        JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    var record = new FactWriter(json, java.time.InstantSource.system()).record(fact);
    TestFacts.send(
        new ProducerRecord<>(
            fact.office() + "." + record.topic(),
            null,
            record.key(),
            record.value(),
            record.headers()));
  }
}
