package org.roundtable.platform.audit;

import java.util.List;
import java.util.UUID;
import org.roundtable.platform.inbox.InboxAutoConfiguration;
import org.roundtable.platform.outbox.OutboxAutoConfiguration;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.web.Page;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A small service that has something to audit. */
@SpringBootConfiguration
@EnableAutoConfiguration(
    exclude = {
      InboxAutoConfiguration.class,
      OutboxAutoConfiguration.class,
      KafkaAutoConfiguration.class
    })
@Import(Cabinet.Drawers.class)
class Cabinet {

  static final UUID SHIRIN = UUID.fromString("01890000-0000-7000-8000-000000000001");
  static final UUID OMID = UUID.fromString("01890000-0000-7000-8000-000000000002");

  record Somebody(UUID id, String name) implements PersonalAnswer {}

  /** Its records. */
  @RestController
  @RequestMapping("/api/drawers")
  static class Drawers {

    private static final Somebody FIRST = new Somebody(SHIRIN, "Shirin Testova");
    private static final Somebody SECOND = new Somebody(OMID, "Omid Testov");

    private final AuditChain chain;

    /** How far the log reached when a handler last ran. */
    static volatile Head seen = Head.NONE;

    Drawers(AuditChain chain) {
      this.chain = chain;
    }

    @GetMapping("/{id}")
    String look(@PathVariable String id) {
      return id;
    }

    @PutMapping("/{id}")
    void fill(@PathVariable String id) {
      note();
    }

    @PostMapping("/{id}/opening")
    @PreAuthorize("hasRole('COUNTRY_OFFICER')")
    void open(@PathVariable String id) {
      note();
    }

    @PostMapping("/{id}/breaking")
    void smash(@PathVariable String id) {
      note();
      throw new IllegalStateException("it broke");
    }

    @PostMapping("/{id}/locking")
    void lock(@PathVariable String id) {
      throw Problem.notFound("no key");
    }

    @AsksReason
    @DeleteMapping("/{id}")
    void empty(@PathVariable String id) {
      note();
    }

    @ReadsPersonalData
    @GetMapping("/people")
    ResponseEntity<Page<Somebody>> people() {
      return ResponseEntity.ok(new Page<>(List.of(FIRST, SECOND), null));
    }

    @ReadsPersonalData
    @GetMapping("/people/{id}")
    Somebody person(@PathVariable UUID id) {
      return FIRST;
    }

    @ReadsPersonalData
    @GetMapping("/names")
    List<String> names() {
      return List.of(FIRST.name());
    }

    private void note() {
      seen = ((Verdict.Sound) chain.verify(List.of())).head();
    }
  }
}
