package org.roundtable.dashboard.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.datasketches.theta.UpdatableThetaSketch;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Sketch;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.participants.ReachFact;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.contracts.workplan.DispositionKind;
import org.roundtable.contracts.workplan.InputFact;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.contracts.workplan.WorkplanFact;

/** Facts to test with. */
public final class Facts {

  public static final Instant THEN = Instant.parse("2019-12-15T18:00:00Z");

  private Facts() {}

  public static EventFact event(
      String office, UUID id, long version, EventState state, String country, LocalDate start) {
    return new EventFact(
        new OfficeCode(office),
        id,
        version,
        EventType.ROUNDTABLE,
        state,
        new PublicText("Roundtable to commence project implementation"),
        new PublicText("Erbil"),
        new CountryCode(country),
        start,
        start,
        List.of(),
        null,
        List.of(),
        THEN);
  }

  /** A plan of objectives 1 and 2. */
  public static WorkplanFact plan(
      String office, UUID id, long version, PlanState state, String country) {
    return new WorkplanFact(
        new OfficeCode(office),
        id,
        version,
        new ProgrammeCode("GLOACT-AME"),
        new CountryCode(country),
        new PublicText("Workplan"),
        2020,
        3,
        state,
        List.of(
            new WorkplanFact.Objective(1, new PublicText("Strategy and policy development")),
            new WorkplanFact.Objective(2, new PublicText("Legislative review"))),
        2,
        1,
        null,
        THEN);
  }

  /** What an institution said of a plan. */
  public static InputFact input(
      String office,
      UUID id,
      long version,
      String country,
      @Nullable DispositionKind disposition,
      boolean withdrawn) {
    return new InputFact(
        new OfficeCode(office),
        id,
        version,
        new UUID(0, 1),
        new ProgrammeCode("GLOACT-AME"),
        new CountryCode(country),
        1,
        new InstitutionCode("MoI"),
        4,
        disposition,
        withdrawn,
        false,
        LocalDate.of(2019, 12, 15),
        THEN);
  }

  /** An activity under an objective. */
  public static ActivityFact activity(
      String office,
      UUID id,
      long version,
      String country,
      int objective,
      ActivityStatus status,
      boolean removed) {
    return new ActivityFact(
        new OfficeCode(office),
        id,
        version,
        new UUID(0, 1),
        new ProgrammeCode("GLOACT-AME"),
        new CountryCode(country),
        objective,
        new PublicText("1.1"),
        new PublicText("Train investigators"),
        null,
        null,
        LocalDate.of(2020, 3, 1),
        LocalDate.of(2020, 3, 5),
        List.of(),
        status,
        0,
        null,
        null,
        false,
        removed,
        THEN);
  }

  public static AttendanceFact attendance(
      String office, UUID id, long version, String country, int female, int male) {
    return new AttendanceFact(
        new OfficeCode(office),
        id,
        version,
        new CountryCode(country),
        female + male,
        List.of(
                new AttendanceFact.BySex(Sex.FEMALE, female),
                new AttendanceFact.BySex(Sex.MALE, male))
            .stream()
            .filter(part -> part.count() > 0)
            .toList(),
        List.of(
            institution("MoI", "Ministry of Interior", InstitutionKind.MINISTRY, female + male)),
        THEN);
  }

  /** The attendance of the roundtable in Erbil, as it was published. */
  public static AttendanceFact roundtable(UUID id, long version) {
    return new AttendanceFact(
        new OfficeCode("IQ"),
        id,
        version,
        new CountryCode("IQ"),
        12,
        List.of(new AttendanceFact.BySex(Sex.FEMALE, 3), new AttendanceFact.BySex(Sex.MALE, 9)),
        List.of(
            institution("MoI", "Ministry of Interior", InstitutionKind.MINISTRY, 2),
            institution("SJC", "Supreme Judicial Council", InstitutionKind.JUDICIARY, 2),
            institution(
                "MoLSA", "Ministry of Labor and Social Affairs", InstitutionKind.MINISTRY, 2),
            institution(
                "MoMD", "Ministry of Migration and Displacement", InstitutionKind.MINISTRY, 1),
            institution("MoFA", "Ministry of Foreign Affairs", InstitutionKind.MINISTRY, 1),
            institution("MoJ", "Ministry of Justice", InstitutionKind.MINISTRY, 1),
            institution("SC", "State Council", InstitutionKind.JUDICIARY, 1),
            institution(
                "IHCHR",
                "Iraqi Higher Commission for Human Rights",
                InstitutionKind.INDEPENDENT_BODY,
                1),
            institution(
                "COMSEC/DWE",
                "Council of Ministers' Department for Women Empowerment",
                InstitutionKind.GOVERNMENT_OFFICE,
                1)),
        THEN);
  }

  /** People whom an office reached in 2019, each a number. */
  public static ReachFact reach(String office, UUID id, long version, Set<Long> people) {
    UpdatableThetaSketch sketch = UpdatableThetaSketch.builder().setLogNominalEntries(12).build();
    people.forEach(sketch::update);
    return new ReachFact(
        new OfficeCode(office),
        id,
        version,
        new CountryCode(office),
        2019,
        Sketch.of(sketch.compact(true, null).toByteArrayCompressed()),
        List.of(),
        THEN);
  }

  private static AttendanceFact.ByInstitution institution(
      String code, String name, InstitutionKind kind, int count) {
    return new AttendanceFact.ByInstitution(
        new InstitutionCode(code), new PublicText(name), kind, count);
  }
}
