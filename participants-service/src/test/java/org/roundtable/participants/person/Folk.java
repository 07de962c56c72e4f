package org.roundtable.participants.person;

import java.util.UUID;
import org.roundtable.participants.ParticipantsServiceTest;
import org.springframework.http.HttpMethod;

/** People of a test, entered over HTTP. */
abstract class Folk extends ParticipantsServiceTest {

  /** Somebody of this name who agreed to be registered. */
  protected UUID somebody(String institution, String name, String more) {
    return send(
            HttpMethod.POST,
            "/api/people",
            null,
            """
            {"names": [{"text": "%s", "language": "en"}], "sex": "FEMALE", "institution": "%s",
             "consents": [{"purpose": "REGISTRATION", "wordingVersion": "1",
                           "givenOn": "2019-12-01"}]%s}
            """
                .formatted(name, institution, more))
        .expectStatus()
        .isCreated()
        .expectBody(Created.class)
        .returnResult()
        .getResponseBody()
        .id();
  }

  protected UUID somebody(String institution, String name) {
    return somebody(institution, name, "");
  }
}
