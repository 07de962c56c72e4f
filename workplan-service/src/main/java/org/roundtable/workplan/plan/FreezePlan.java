package org.roundtable.workplan.plan;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.version.Revision;
import org.roundtable.workplan.version.Revisions;
import org.roundtable.workplan.version.Standing;
import org.roundtable.workplan.version.VersionHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes an immutable version of a plan's draft.
 *
 * <p>The revisions are written first and count for nothing until the head names their version, in
 * one write of one document. A crash before it leaves revisions that are taken back, a crash after
 * it leaves items that are not yet told of their version; both are mended by the next freeze of the
 * plan and by a sweep. A change that is made while the draft is read is in the version or stays in
 * the draft, where it shows as a difference.
 */
@Component
class FreezePlan {

  private static final Logger log = LoggerFactory.getLogger(FreezePlan.class);

  /** How many items are told at once of their version. */
  private static final int AT_ONCE = 200;

  private final Workplans workplans;
  private final PlanItems items;
  private final SaveItems saveItems;
  private final Revisions revisions;
  private final Coherence coherence;
  private final PlanClaims claims;
  private final InstantSource clock;

  FreezePlan(
      Workplans workplans,
      PlanItems items,
      SaveItems saveItems,
      Revisions revisions,
      Coherence coherence,
      PlanClaims claims,
      InstantSource clock) {
    this.workplans = workplans;
    this.items = items;
    this.saveItems = saveItems;
    this.revisions = revisions;
    this.coherence = coherence;
    this.claims = claims;
    this.clock = clock;
  }

  /**
   * Makes the next version.
   *
   * @param plan the head as it was read; whoever changed it meanwhile makes this fail
   * @param decision what the head becomes with the new version
   */
  Workplan freeze(Workplan plan, Function<PlanVersion, Workplan> decision) {
    int number = plan.latest() + 1;
    claim(plan.id(), number);
    Workplan saved;
    try {
      write(plan.id(), number);
      coherence.require(plan, number);
      saved = workplans.save(decision.apply(version(plan, number)));
    } catch (RuntimeException failed) {
      // The head may be saved though its answer was lost, and a version never goes again.
      recover(plan.id(), number);
      claims.release(plan.id());
      throw failed;
    }
    settle(plan.id(), number);
    claims.release(plan.id());
    return saved;
  }

  /** Finishes or takes back what a dead process left. */
  @Scheduled(fixedDelayString = "${roundtable.workplan.freeze-sweep:1m}")
  void sweep() {
    for (PlanClaim claim : claims.left()) {
      if (claim.version() != null && claims.takeOver(claim.plan())) {
        log.warn(
            "a submission was left half done plan={} version={}", claim.plan(), claim.version());
        recover(claim.plan(), claim.version());
        claims.release(claim.plan());
      }
    }
  }

  private void claim(UUID plan, int version) {
    PlanClaim mine = PlanClaim.freeze(plan, version, claims.until());
    if (claims.take(mine)) {
      return;
    }
    PlanClaim earlier = claims.find(plan).orElse(null);
    if (earlier == null || earlier.version() == null || !claims.takeOver(plan)) {
      throw claims.taken(plan);
    }
    recover(plan, earlier.version());
    claims.replace(mine);
  }

  private void recover(UUID plan, int version) {
    boolean done = workplans.findById(plan).filter(p -> p.latest() >= version).isPresent();
    if (done) {
      settle(plan, version);
    } else {
      revisions.forget(plan, version);
    }
  }

  private void write(UUID plan, int number) {
    revisions.forget(plan, number);
    List<Revision> begun = new ArrayList<>();
    List<UUID> ended = new ArrayList<>();
    try (Stream<PlanItem> changed = items.changed(plan)) {
      changed.forEach(item -> {
        if (item.submitted() != null) {
          ended.add(item.id());
        }
        if (!item.removed()) {
          begun.add(Revision.begin(plan, item.id(), number, item.objective(), item.line()));
        }
      });
    }
    revisions.write(plan, number, begun, ended);
  }

  private PlanVersion version(Workplan plan, int number) {
    Map<UUID, String> hashes = new TreeMap<>();
    long activities = 0;
    for (Standing standing : revisions.standings(plan.id(), number).values()) {
      hashes.put(standing.item(), standing.hash());
      activities += standing.kind() == ItemKind.ACTIVITY ? 1 : 0;
    }
    VersionHash hash =
        new VersionHash(
            plan.office(),
            plan.id(),
            number,
            plan.country(),
            plan.programme(),
            plan.title(),
            plan.firstYear(),
            plan.years(),
            plan.basis(),
            hashes);
    return new PlanVersion(number, hash.value(), clock.instant(), hashes.size(), activities);
  }

  /** Tells each item what the version says of it, which is also when others hear of it. */
  private void settle(UUID plan, int number) {
    List<UUID> touched = List.copyOf(revisions.touched(plan, number - 1, number));
    for (int from = 0; from < touched.size(); from += AT_ONCE) {
      tell(plan, number, touched.subList(from, Math.min(from + AT_ONCE, touched.size())));
    }
  }

  private void tell(UUID plan, int number, List<UUID> touched) {
    Map<UUID, Line> lines = new HashMap<>();
    revisions.of(plan, touched, number).forEach(r -> lines.put(r.item(), r.line()));
    boolean told = false;
    while (!told) {
      List<PlanItem> untold = new ArrayList<>();
      for (PlanItem item : items.all(plan, touched)) {
        PlanItem settled = item.settle(lines.get(item.id()));
        if (!settled.equals(item)) {
          untold.add(settled);
        }
      }
      told = saveItems.save(untold);
    }
  }
}
