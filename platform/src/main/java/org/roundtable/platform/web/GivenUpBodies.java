package org.roundtable.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.roundtable.platform.problem.ProblemType;

/**
 * Reads no more of a body that was given up. Tomcat reads the rest of any other one, so that its
 * sender sees the answer, and would wait for this one as long as it drips.
 */
class GivenUpBodies extends ValveBase {

  GivenUpBodies() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (response.getStatus() == ProblemType.BODY_INCOMPLETE.status().value()) {
      request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }
}
