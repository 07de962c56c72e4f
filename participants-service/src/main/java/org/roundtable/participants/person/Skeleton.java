package org.roundtable.participants.person;

import java.util.List;
import java.util.Map;

/**
 * The consonants of a word in Latin letters, as they survive the ways in which names are written:
 * vowels fall, but that one begins is kept; letters that are exchanged count as one.
 */
final class Skeleton {

  /** The vowel that a word begins with, whichever. */
  private static final char VOWEL = 'a';

  private static final char SH = 'S';
  private static final char CH = 'C';

  private static final String VOWELS = "aeiou";

  /** Two letters that stand for one sound, before single ones. */
  private static final List<Map.Entry<String, String>> PAIRS =
      List.of(
          Map.entry("tch", String.valueOf(CH)),
          Map.entry("sch", String.valueOf(SH)),
          Map.entry("kh", "x"),
          Map.entry("gh", "g"),
          Map.entry("sh", String.valueOf(SH)),
          Map.entry("ch", String.valueOf(CH)),
          Map.entry("th", "t"),
          Map.entry("dh", "d"),
          Map.entry("zh", "j"),
          Map.entry("dj", "j"),
          Map.entry("ph", "f"),
          Map.entry("ck", "k"));

  private Skeleton() {}

  /**
   * @param latin in small letters without marks
   */
  static String of(String latin) {
    String sounds = latin;
    for (Map.Entry<String, String> pair : PAIRS) {
      sounds = sounds.replace(pair.getKey(), pair.getValue());
    }
    StringBuilder skeleton = new StringBuilder();
    char before = 0;
    for (int i = 0; i < sounds.length(); i++) {
      char sound = sound(sounds.charAt(i));
      boolean first = i == 0;
      boolean last = i == sounds.length() - 1;
      if (first && isVowel(sounds, sound)) {
        skeleton.append(VOWEL);
      } else if (isPlain(sound)
          && VOWELS.indexOf(sound) < 0
          && sound != before
          && !(last && sound == 'h')
          && (first || (sound != 'w' && sound != 'y'))) {
        skeleton.append(sound);
      }
      before = sound;
    }
    return skeleton.toString();
  }

  /** What isn't a letter here is the sign of an ayn. */
  private static boolean isVowel(String sounds, char sound) {
    return VOWELS.indexOf(sound) >= 0 || !isPlain(sounds.charAt(0));
  }

  private static boolean isPlain(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= '0' && letter <= '9')
        || letter == SH
        || letter == CH;
  }

  private static char sound(char letter) {
    return switch (letter) {
      case 'q', 'c' -> 'k';
      case 'v' -> 'w';
      case 'p' -> 'b';
      default -> letter;
    };
  }
}
