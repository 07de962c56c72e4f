package org.roundtable.participants.person;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtable.platform.protection.PersonalData;

/**
 * A word of a name, as it is compared: {@code folded} without what writers of one script leave out
 * or exchange, {@code skeletons} as its consonants in Latin letters, by which Mohammed, Muhammad
 * and محمد meet.
 *
 * @param skeletons one, or two where the word may begin with an Arabic article
 */
@PersonalData
record NameToken(String folded, Set<String> skeletons) {

  /** Shorter ones are shared by too many names to say anything within one script. */
  static final int TELLING = 3;

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  // Joiners and other marks of format, tatweel, the hamza that stands alone, and apostrophes in
  // their many shapes (ʿ and ʾ among them) don't part words.
  private static final Pattern LEFT_OUT =
      Pattern.compile("[\\p{Cf}\\u0640\\u0621'’‘`´\\u02B9-\\u02BF]+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  /** Letters of which several are written for one, by country and keyboard. */
  private static final Map<Integer, Integer> SAME_LETTER =
      letters(
          "یىېۍێےۑ", 'ي', "کڪ", 'ك', "ګ", 'گ', "ةۀھۂەۃہ", 'ه', "ٱٲٳ", 'ا', "ۆۇۋۅۈڤ", 'و', "ٹټ", 'ت',
          "ڈډ", 'د', "ڑړڕ", 'ر', "ںڼ", 'ن', "ڵ", 'ل', "ښ", 'ش', "ږ", 'ژ', "څ", 'س', "ځ", 'ز', "ı",
          'i');

  private static final String ARTICLE = "ال";

  private static final ThreadLocal<Transliterator> LATIN =
      ThreadLocal.withInitial(
          () -> Transliterator.getInstance("Any-Latin; NFKD; [:M:] Remove; Lower"));

  /** The words of a name. */
  static List<NameToken> of(String name) {
    List<NameToken> tokens = new ArrayList<>();
    String whole = LEFT_OUT.matcher(NFKC.normalize(name)).replaceAll("");
    for (String word : BETWEEN.split(whole)) {
      NameToken token = token(word);
      if (!token.folded().isEmpty()) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static NameToken token(String word) {
    String folded = folded(word);
    Set<String> skeletons = new LinkedHashSet<>();
    // A hamza on a seat only says that a vowel begins.
    String seated = word.replaceAll("^[ئؤأإآٱ]", "ا").replaceAll("[ئؤ]", "");
    skeletons.add(Skeleton.of(latin(folded(seated))));
    if (folded.startsWith(ARTICLE) && folded.length() >= ARTICLE.length() + TELLING) {
      skeletons.add(Skeleton.of(latin(folded.substring(ARTICLE.length()))));
    }
    skeletons.remove("");
    return new NameToken(folded, skeletons);
  }

  static String folded(String word) {
    String bare = MARKS.matcher(NFKD.normalize(UCharacter.foldCase(word, true))).replaceAll("");
    return bare.codePoints()
        .map(c -> UCharacter.digit(c) >= 0 && UCharacter.isDigit(c) ? '0' + UCharacter.digit(c) : c)
        .map(c -> SAME_LETTER.getOrDefault(c, c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether somebody who writes {@code typed} may mean this word, of which it is the beginning. */
  boolean beginsWith(NameToken typed) {
    return folded.startsWith(typed.folded()) || sounds(typed, String::startsWith);
  }

  private boolean sounds(NameToken typed, java.util.function.BiPredicate<String, String> begins) {
    boolean otherScript = isArabic() != typed.isArabic();
    return skeletons.stream()
        .anyMatch(own ->
            typed.skeletons().stream()
                .anyMatch(sought ->
                    sought.length() >= TELLING
                        ? begins.test(own, sought)
                        : otherScript && own.equals(sought)));
  }

  /** The last of its skeletons: without the article, where there may be one. */
  String sound() {
    return skeletons.isEmpty() ? "" : List.copyOf(skeletons).getLast();
  }

  boolean isArabic() {
    return Character.UnicodeScript.of(folded.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }

  private static String latin(String folded) {
    return LATIN.get().transliterate(folded);
  }

  private static Map<Integer, Integer> letters(Object... pairs) {
    return Stream.iterate(0, i -> i + 2)
        .limit(pairs.length / 2)
        .flatMap(i ->
            pairs[i]
                .toString()
                .codePoints()
                .mapToObj(variant -> Map.entry(variant, (int) (char) pairs[i + 1])))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public String toString() {
    return "•••";
  }
}
