package org.roundtable.gateway.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.language.PageProblem;
import org.roundtable.gateway.language.Sentence;
import org.roundtable.gateway.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an administrator lets programs in, and shuts them out. */
@Controller
@RequestMapping("/machines")
class MachinePage {

  /** A line of the list. */
  record Row(UUID id, String clientId, String name, Sentence roles, String scopes, boolean active) {

    static Row of(MachineClient client) {
      return new Row(
          client.id(),
          client.clientId(),
          client.name(),
          Role.words(client.roles()),
          String.join(", ", client.scopes().stream().sorted().toList()),
          client.active());
    }
  }

  private final MachineClients clients;
  private final MachineRoom room;
  private final KnownScopes scopes;

  MachinePage(MachineClients clients, MachineRoom room, KnownScopes scopes) {
    this.clients = clients;
    this.room = room;
    this.scopes = scopes;
  }

  @GetMapping
  ModelAndView show(CsrfToken csrf) {
    return page(csrf, null, null);
  }

  @PostMapping
  ModelAndView admit(
      @RequestParam String clientId,
      @RequestParam String name,
      @RequestParam(defaultValue = "") Set<Role> roles,
      @RequestParam(defaultValue = "") Set<String> reach,
      CsrfToken csrf) {
    try {
      return page(csrf, room.admit(clientId.strip(), name.strip(), roles, reach), null);
    } catch (PageProblem unfit) {
      return page(csrf, null, unfit.sentence());
    }
  }

  @PostMapping("/{id}/secret")
  ModelAndView rotate(@PathVariable UUID id, CsrfToken csrf) {
    try {
      return page(csrf, room.rotate(id), null);
    } catch (PageProblem revoked) {
      return page(csrf, null, revoked.sentence());
    }
  }

  @PostMapping("/{id}/revocation")
  ModelAndView revoke(@PathVariable UUID id, CsrfToken csrf) {
    room.revoke(id);
    return page(csrf, null, null);
  }

  private ModelAndView page(
      CsrfToken csrf, MachineRoom.@Nullable Admitted admitted, @Nullable Sentence trouble) {
    List<Row> all = new ArrayList<>();
    clients.findAll().forEach(client -> all.add(Row.of(client)));
    Map<String, Object> model = new HashMap<>();
    model.put("csrf", csrf.getToken());
    model.put("trouble", trouble);
    model.put("machines", all);
    model.put("scopes", scopes.all());
    model.put("roles", Arrays.stream(Role.values()).filter(role -> !role.guest()).toList());
    if (admitted != null) {
      model.put("admitted", admitted.client().clientId());
      model.put("secret", admitted.secret());
    }
    ModelAndView page = new ModelAndView("machines", model);
    page.setStatus(trouble == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
