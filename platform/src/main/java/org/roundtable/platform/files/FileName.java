package org.roundtable.platform.files;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/** Makes names of files harmless, whatever system they came from or go to. */
final class FileName {

  private static final int LONGEST = 120;
  private static final int LONGEST_ENDING = 10;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
  private static final Pattern DEVICES =
      Pattern.compile(
          "(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final String NOT_IN_NAMES = "<>:\"|?*";

  private FileName() {}

  /** The same name without folders, controls and marks of direction, and not too long. */
  static String clean(String name) {
    StringBuilder clean = new StringBuilder();
    FOLDERS
        .matcher(Normalizer2.getNFCInstance().normalize(name))
        .replaceFirst("")
        .codePoints()
        .map(FileName::shown)
        .filter(c -> c >= 0)
        .forEach(clean::appendCodePoint);
    String usable = cut(EDGES.matcher(clean).replaceAll(""));
    if (usable.isEmpty()) {
      return "_";
    }
    return DEVICES.matcher(usable).matches() ? "_" + usable : usable;
  }

  private static int shown(int c) {
    boolean joiner = c == 0x200C || c == 0x200D;
    return switch ((byte) UCharacter.getType(c)) {
      case ECharacterCategory.CONTROL,
          ECharacterCategory.LINE_SEPARATOR,
          ECharacterCategory.PARAGRAPH_SEPARATOR ->
          -1;
      // Persian and Urdu words need the joiners.
      case ECharacterCategory.FORMAT -> joiner ? c : -1;
      case ECharacterCategory.SURROGATE,
          ECharacterCategory.PRIVATE_USE,
          ECharacterCategory.UNASSIGNED ->
          '_';
      default -> NOT_IN_NAMES.indexOf(c) >= 0 ? '_' : c;
    };
  }

  /** Cuts the middle of a long name, for its ending tells what it is. */
  private static String cut(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING + 1 ? name.substring(dot) : "";
    int kept = LONGEST - ending.codePointCount(0, ending.length());
    return name.substring(0, name.offsetByCodePoints(0, kept)).strip() + ending;
  }
}
