package org.roundtable.participants.attendance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.revision.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The attendance of an event over HTTP. */
@RestController
@RequestMapping("/api/attendance/{event}")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class AttendanceApi {

  private final Registering registering;
  private final Counting counting;
  private final Attendances attendances;
  private final KnownEvents events;
  private final OfficeProperties office;
  private final InstantSource clock;

  AttendanceApi(
      Registering registering,
      Counting counting,
      Attendances attendances,
      KnownEvents events,
      OfficeProperties office,
      InstantSource clock) {
    this.registering = registering;
    this.counting = counting;
    this.attendances = attendances;
    this.events = events;
    this.office = office;
    this.clock = clock;
  }

  @PutMapping("/people/{person}")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Void> register(@PathVariable UUID event, @PathVariable UUID person) {
    return done(registering.register(event, person));
  }

  @DeleteMapping("/people/{person}")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<Void> withdraw(@PathVariable UUID event, @PathVariable UUID person) {
    return done(registering.withdraw(event, person));
  }

  @PutMapping("/count-sheet")
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR')")
  ResponseEntity<Void> count(
      @PathVariable UUID event, @Valid @RequestBody CountSheet sheet, @Nullable IfMatch match) {
    return done(counting.count(event, sheet, match));
  }

  @GetMapping
  ResponseEntity<Summary> one(@PathVariable UUID event, HttpServletRequest request) {
    KnownEvent known = events.require(office.code(), event);
    Attendance attendance =
        attendances.findById(event).orElseGet(() -> Attendance.ofNobody(known, clock.instant()));
    return ResponseEntity.ok()
        .headers(headers -> tag(headers, attendance))
        .body(
            request.isUserInRole("COUNTRY_OFFICER")
                ? Summary.forOfficers(attendance)
                : Summary.of(attendance));
  }

  private static ResponseEntity<Void> done(Attendance attendance) {
    return ResponseEntity.noContent().headers(headers -> tag(headers, attendance)).build();
  }

  /** An attendance that was never saved has no version to name. */
  private static void tag(HttpHeaders headers, Attendance attendance) {
    if (attendance.version() != null) {
      headers.setETag("\"" + attendance.version() + "\"");
    }
  }
}
