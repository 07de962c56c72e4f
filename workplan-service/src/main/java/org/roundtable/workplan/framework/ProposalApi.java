package org.roundtable.workplan.framework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What owners of programmes propose to this office, over HTTP. */
@RestController
@RequestMapping("/api/programmes/{code}/proposals")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class ProposalApi {

  /** Why a proposal is refused. */
  record Refusal(@NotNull PublicText reason) {}

  private final FrameworkProposals proposals;
  private final AdoptProposal decisions;
  private final ObjectProvider<FrameworkUse> uses;

  ProposalApi(
      FrameworkProposals proposals, AdoptProposal decisions, ObjectProvider<FrameworkUse> uses) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.uses = uses;
  }

  @GetMapping
  Page<ProposalHead> all(@PathVariable ProgrammeCode code, Page.Request page) {
    return page.of(
        proposals.findByProgrammeAndIdGreaterThanOrderById(code, page.after(), page.limit()),
        ProposalHead::id);
  }

  @GetMapping("/{proposal}")
  ProposalView one(@PathVariable ProgrammeCode code, @PathVariable UUID proposal) {
    FrameworkProposal found = decisions.find(code, proposal);
    Programme copy = decisions.copy(code);
    ProgrammeContent offer = found.offer();
    if (offer == null) {
      return ProposalView.of(found, copy, null, List.of());
    }
    FrameworkDifference difference = FrameworkDifference.between(copy.content(), offer);
    List<UUID> touching = difference.touching();
    List<Touched> touched = uses.orderedStream().flatMap(use -> use.of(touching).stream()).toList();
    return ProposalView.of(found, copy, difference, touched);
  }

  @PostMapping("/{proposal}/adoptions")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ProposalHead adopt(@PathVariable ProgrammeCode code, @PathVariable UUID proposal) {
    return ProposalHead.of(decisions.adopt(code, proposal));
  }

  @PostMapping("/{proposal}/refusals")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ProposalHead refuse(
      @PathVariable ProgrammeCode code,
      @PathVariable UUID proposal,
      @Valid @RequestBody Refusal body) {
    return ProposalHead.of(decisions.refuse(code, proposal, body.reason()));
  }
}
