package org.roundtable.participants.attendance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.events.EventState;
import org.roundtable.paper.Paper;
import org.roundtable.paper.PdfPrinter;
import org.roundtable.participants.person.NameTag;
import org.roundtable.participants.person.Participation;
import org.roundtable.platform.audit.Audited;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.web.ReaderLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Certificates of attendance and sheets to sign, as PDF. */
@RestController
@RequestMapping("/api/attendance/{event}")
@PreAuthorize("hasRole('COUNTRY_OFFICER')")
class PaperApi {

  private final KnownEvents events;
  private final Attendances attendances;
  private final Registrations registrations;
  private final Participation participation;
  private final OfficeProperties office;
  private final InstantSource clock;

  /** Its fonts take memory, which an office that prints nothing doesn't need. */
  private final SingletonSupplier<PdfPrinter> printer = SingletonSupplier.of(PdfPrinter::new);

  PaperApi(
      KnownEvents events,
      Attendances attendances,
      Registrations registrations,
      Participation participation,
      OfficeProperties office,
      InstantSource clock) {
    this.events = events;
    this.attendances = attendances;
    this.registrations = registrations;
    this.participation = participation;
    this.office = office;
    this.clock = clock;
  }

  /** It names one person, whom the address names too, and so the audit log. */
  @Audited
  @GetMapping("/certificates/{person}")
  ResponseEntity<byte[]> certificate(
      @PathVariable UUID event,
      @PathVariable UUID person,
      @RequestParam(required = false) @Nullable String language,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted) {
    KnownEvent known = events.require(office.code(), event);
    if (known.state() != EventState.HELD) {
      throw new Problem(
          AttendanceProblems.NOT_HELD, null, "Say that the event was held before you certify it.");
    }
    Attendee attendee =
        attendances.findById(event).stream()
            .flatMap(attendance -> attendance.register().stream())
            .filter(one -> one.person().equals(person))
            .findFirst()
            .orElseThrow(() ->
                Problem.notFound("Person " + person + " isn't in the register of this event."));
    NameTag tag = participation.forCertificate(person);
    Language written = ReaderLanguage.of(language, accepted);
    return pdf(
        Papers.certificate(
            written,
            tag.name(),
            attendee.institution(),
            known,
            office.name(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
        "certificate.pdf");
  }

  @GetMapping("/sign-in-sheet.pdf")
  ResponseEntity<byte[]> sheet(
      @PathVariable UUID event,
      @RequestParam(required = false) @Nullable String language,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String accepted) {
    KnownEvent known = events.require(office.code(), event);
    int places = registrations.countByEventAndState(event, RegistrationState.CONFIRMED);
    return pdf(
        Papers.signInSheet(ReaderLanguage.of(language, accepted), known, places),
        "sign-in-sheet.pdf");
  }

  private ResponseEntity<byte[]> pdf(Paper paper, String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      printer.obtain().print(paper, out);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory takes whatever is written", impossible);
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_PDF)
        .headers(headers ->
            headers.setContentDisposition(ContentDisposition.attachment().filename(name).build()))
        .body(out.toByteArray());
  }
}
