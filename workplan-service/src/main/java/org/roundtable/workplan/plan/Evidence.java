package org.roundtable.workplan.plan;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;

/**
 * Where the proof of something is found.
 *
 * @param link an https address of up to 2,000 characters, with no user or password in it
 */
public record Evidence(PublicText title, String link) {

  private static final int MOST = 20;
  private static final int LONGEST = 2_000;

  public Evidence {
    Problem.required("title", title);
    Problem.required("link", link);
    link = link.strip();
    if (!isUsable(link)) {
      throw Problem.invalid("link", "Evidence is linked by a whole address with https://.");
    }
  }

  /** As much evidence as one entry may have. */
  public static List<Evidence> list(@Nullable List<Evidence> given) {
    List<Evidence> list = Objects.requireNonNullElse(given, List.of());
    if (list.size() > MOST || list.stream().anyMatch(Objects::isNull)) {
      throw Problem.invalid("evidence", "Give up to %d pieces of evidence.".formatted(MOST));
    }
    return List.copyOf(list);
  }

  private static boolean isUsable(String link) {
    try {
      URI uri = new URI(link);
      return link.length() <= LONGEST
          && "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
