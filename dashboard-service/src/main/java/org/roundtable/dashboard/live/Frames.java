package org.roundtable.dashboard.live;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.roundtable.dashboard.rollup.CurrentSnapshot.Numbered;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events, written once for all readers of a language. */
@Component
class Frames {

  private record Frame(long number, byte[] event) {}

  private final Composer composer;
  private final Languages languages;
  private final JsonMapper json;
  private final Map<String, Frame> latest = new ConcurrentHashMap<>();

  Frames(Composer composer, Languages languages, JsonMapper json) {
    this.composer = composer;
    this.languages = languages;
    this.json = json;
  }

  /**
   * The event {@code dashboard} that carries this snapshot, or a newer one that there is by now.
   */
  byte[] event(Numbered snapshot, String language) {
    return latest.compute(
            language,
            (tag, known) ->
                known != null && known.number >= snapshot.number() ? known : frame(snapshot, tag))
        .event;
  }

  private Frame frame(Numbered snapshot, String language) {
    String document =
        json.writeValueAsString(
            composer.compose(snapshot.snapshot(), languages.pressNote(language)));
    String event = "event: dashboard\nid: %d\ndata: %s\n\n".formatted(snapshot.number(), document);
    return new Frame(snapshot.number(), event.getBytes(StandardCharsets.UTF_8));
  }
}
