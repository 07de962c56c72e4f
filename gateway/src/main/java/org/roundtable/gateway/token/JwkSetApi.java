package org.roundtable.gateway.token;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the public keys, which is how services know a token of this gateway. */
@RestController
class JwkSetApi {

  private final CallerTokens tokens;

  JwkSetApi(CallerTokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping("/oauth2/jwks")
  Map<String, Object> keys() {
    return tokens.publicKeys();
  }
}
