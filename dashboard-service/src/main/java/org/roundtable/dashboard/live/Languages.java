package org.roundtable.dashboard.live;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The languages that there is a message file for, {@code press-note/<language tag>.properties}. */
@Component
class Languages {

  private static final String FALLBACK = "en";

  private final Map<String, PressNote> pressNotes = new TreeMap<>();

  Languages() throws IOException {
    var files = new PathMatchingResourcePatternResolver(Languages.class.getClassLoader());
    for (Resource file : files.getResources("classpath*:/press-note/*.properties")) {
      String name = Objects.requireNonNull(file.getFilename());
      pressNotes.put(name.substring(0, name.indexOf('.')), new PressNote(read(file)));
    }
  }

  /** The tag of the language that suits an {@code Accept-Language} best; English if none does. */
  String choose(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return FALLBACK;
    }
    try {
      String tag =
          Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), pressNotes.keySet());
      return tag == null ? FALLBACK : tag;
    } catch (IllegalArgumentException malformed) {
      return FALLBACK;
    }
  }

  /** The press note in a language that {@link #choose} answered. */
  PressNote pressNote(String language) {
    return Objects.requireNonNull(pressNotes.get(language), language);
  }

  private static Properties read(Resource file) {
    try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      Properties messages = new Properties();
      messages.load(text);
      return messages;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
