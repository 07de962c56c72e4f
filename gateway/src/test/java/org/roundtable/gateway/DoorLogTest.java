package org.roundtable.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.audit.AuditChain;
import org.roundtable.platform.audit.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

class DoorLogTest extends GatewayTest {

  @Autowired private MongoOperations mongo;
  @Autowired private AuditChain chain;

  @Test
  void who_came_in_and_who_tried_in_vain_is_kept_in_a_sound_chain() throws Exception {
    signIn("not the password");
    signIn(PASSWORD);

    assertThat(entries())
        .anySatisfy(entry -> assertEntry(entry, "amina", "SIGN IN REFUSED"))
        .anySatisfy(entry -> assertEntry(entry, "amina", "SIGN IN by password"));
    assertThat(chain.verify(List.of())).isInstanceOf(Verdict.Sound.class);
  }

  @Test
  void a_password_typed_as_a_name_is_not_kept() throws Exception {
    signIn(browser, "seven herons", "");

    assertThat(entries())
        .anySatisfy(entry -> assertEntry(entry, "nobody known", "SIGN IN REFUSED"))
        .noneMatch(entry -> entry.toString().contains("herons"));
  }

  @Test
  void an_auditor_reads_and_verifies_it_and_that_is_in_it() throws Exception {
    String log = send(as("auditor", "/api/audit/gateway?size=1000")).body();
    assertThat(log).contains("\"SIGN IN by password\"", "\"GET /api/audit/{service}\"");

    String verdict = send(as("auditor", "/api/audit/gateway/verification")).body();
    assertThat(verdict).contains("\"sound\":true");
  }

  @Test
  void nobody_else_reads_it() throws Exception {
    for (String who : List.of("amina", "admin")) {
      assertThat(send(as(who, "/api/audit/gateway")).statusCode()).isEqualTo(403);
    }
    assertThat(send(to("/api/audit/gateway")).statusCode()).isEqualTo(401);
  }

  private List<Document> entries() {
    return mongo.getCollection(AuditChain.COLLECTION).find().into(new ArrayList<>());
  }

  private static void assertEntry(Document entry, String who, String action) {
    assertThat(entry.getString("who")).isEqualTo(who);
    assertThat(entry.getString("action")).isEqualTo(action);
    assertThat(entry.getString("from")).isEqualTo("127.0.0.1");
  }
}
