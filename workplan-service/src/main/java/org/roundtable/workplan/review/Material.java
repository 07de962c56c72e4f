package org.roundtable.workplan.review;

import java.net.URI;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;

/**
 * What the invited read before they answer, such as an assessment report.
 *
 * @param link where it lies, by HTTPS
 */
record Material(PublicText title, URI link) {

  private static final int LONGEST = 2_000;

  Material {
    Problem.required("title", title);
    Problem.required("link", link);
    if (!"https".equals(link.getScheme())
        || link.getHost() == null
        || link.toString().length() > LONGEST) {
      throw Problem.invalid("link", "A link begins with https:// and names a site.");
    }
  }
}
