package org.roundtable.platform.audit;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log of this service over HTTP, for auditors; each reading is in the log itself. */
@RestController
@RequestMapping("/api/audit/{service}")
@PreAuthorize("hasRole('AUDITOR')")
class AuditApi {

  /**
   * A page of the log, the oldest entries first.
   *
   * @param next to send as {@code ?after=}; null on the last page
   */
  record Entries(List<Entry> items, @Nullable Long next) {}

  /**
   * What a verification found.
   *
   * @param head of a sound log, as {@code COUNT:HASH}: note it, it can be asked for later
   * @param entry the first that is wrong
   * @param what what is wrong with it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Finding(
      boolean sound, @Nullable String head, @Nullable Long entry, @Nullable String what) {

    static Finding of(Verdict verdict) {
      return switch (verdict) {
        case Verdict.Sound(var head) -> new Finding(true, head.toString(), null, null);
        case Verdict.Broken(var entry, var what) -> new Finding(false, null, entry, what);
      };
    }
  }

  private final AuditChain chain;
  private final String service;

  /**
   * @param service the short name of this service, for example {@code events}
   */
  AuditApi(AuditChain chain, String service) {
    this.chain = chain;
    this.service = service;
  }

  /**
   * @param record how the address of the records begins
   * @param from the earliest time
   * @param to the first time that is too late
   */
  @Audited
  @GetMapping
  ResponseEntity<Entries> all(
      @PathVariable String service,
      @RequestParam @Nullable String who,
      @RequestParam @Nullable String record,
      @RequestParam @Nullable Instant from,
      @RequestParam @Nullable Instant to,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "" + Page.Request.USUAL) int size) {
    requireOwn(service);
    int most = Math.clamp(size, 1, Page.Request.MOST);
    List<Entry> found = chain.read(after, filter(who, record, from, to), most + 1);
    List<Entry> items = found.subList(0, Math.min(most, found.size()));
    Long next = found.size() > most ? Long.valueOf(items.getLast().number()) : null;
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Entries(items, next));
  }

  /**
   * @param expect heads that were noted earlier
   */
  @Audited
  @GetMapping("/verification")
  ResponseEntity<Finding> verify(
      @PathVariable String service, @RequestParam @Nullable List<String> expect) {
    requireOwn(service);
    List<Head> noted =
        requireNonNullElse(expect, List.<String>of()).stream().map(AuditApi::head).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Finding.of(chain.verify(noted)));
  }

  private void requireOwn(String name) {
    if (!name.equals(service)) {
      throw Problem.notFound("Here is the audit log of " + service + " only.");
    }
  }

  private static Head head(String text) {
    try {
      return Head.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw Problem.invalid("expect", "Take COUNT:HASH as a verification answered it.");
    }
  }

  private static Bson filter(
      @Nullable String who, @Nullable String record, @Nullable Instant from, @Nullable Instant to) {
    List<Bson> wanted = new ArrayList<>();
    if (who != null) {
      wanted.add(Filters.eq("who", who));
    }
    if (record != null) {
      // Addresses are ASCII: whatever begins so lies before the greatest letter.
      wanted.add(Filters.gte("record", record));
      wanted.add(Filters.lt("record", record + '\uffff'));
    }
    if (from != null) {
      wanted.add(Filters.gte("at", Date.from(from)));
    }
    if (to != null) {
      wanted.add(Filters.lt("at", Date.from(to)));
    }
    return wanted.isEmpty() ? Filters.empty() : Filters.and(wanted);
  }
}
