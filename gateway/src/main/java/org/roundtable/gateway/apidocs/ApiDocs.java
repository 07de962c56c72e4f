package org.roundtable.gateway.apidocs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import org.roundtable.gateway.route.OwnServices;
import org.roundtable.gateway.token.CallerTokens;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;
import org.webjars.WebJarVersionLocator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of the whole office as one OpenAPI document, and a page to read it. */
@Controller
class ApiDocs {

  private static final Duration KEPT = Duration.ofSeconds(30);

  private final OwnServices services;
  private final CallerTokens tokens;
  private final JsonMapper json;
  private final String viewer = viewerVersion();
  private final Cache<String, JsonNode> documents =
      Caffeine.newBuilder().expireAfterWrite(KEPT).build();

  ApiDocs(OwnServices services, CallerTokens tokens, JsonMapper json) {
    this.services = services;
    this.tokens = tokens;
    this.json = json;
  }

  @GetMapping(value = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String document(Authentication caller) {
    MergedApi merged = new MergedApi();
    services.clients().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(service -> add(merged, service.getKey(), service.getValue(), caller));
    return merged.document().toString();
  }

  @GetMapping("/docs")
  ModelAndView page() {
    return new ModelAndView("docs", Map.of("viewer", "/webjars/swagger-ui/" + viewer));
  }

  /** Only answers are kept: a service that was down is asked again the next time. */
  private void add(MergedApi merged, String name, RestClient client, Authentication caller) {
    try {
      merged.add(name, documents.get(name, absent -> fetch(client, tokens.tokenFor(caller, name))));
    } catch (RestClientException | JacksonException | IllegalArgumentException unreadable) {
      merged.leaveOut(name);
    }
  }

  private JsonNode fetch(RestClient client, String token) {
    var answer = OwnServices.read(client, "/v3/api-docs", MediaType.APPLICATION_JSON, token);
    JsonNode document = json.readTree(answer.getBody());
    if (!document.path("paths").isObject()) {
      throw new IllegalArgumentException("no OpenAPI document");
    }
    return document;
  }

  private static String viewerVersion() {
    String version = new WebJarVersionLocator().version("swagger-ui");
    if (version == null) {
      throw new IllegalStateException("the page to read the API with is not on the class path");
    }
    return version;
  }
}
