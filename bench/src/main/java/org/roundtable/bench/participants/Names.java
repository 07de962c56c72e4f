package org.roundtable.bench.participants;

/** As many different names as are asked for; each first name and family name is shared by many. */
final class Names {

  private static final String[] FIRST = {
    "Mohammed", "Ahmed", "Shirin", "Karim", "Layla", "Hassan", "Zaynab", "Omar", "Fatima", "Dilshad"
  };
  private static final String[] FIRST_IN_ARABIC = {
    "محمد", "أحمد", "شيرين", "كريم", "ليلى", "حسن", "زينب", "عمر", "فاطمة", "دلشاد"
  };
  private static final String[] SYLLABLES = {
    "ban", "dar", "far", "gan", "haz", "jam", "kar", "lat", "mar", "nas"
  };
  private static final String[] SYLLABLES_IN_ARABIC = {
    "بان", "دار", "فار", "غان", "هاز", "جام", "كار", "لات", "مار", "ناس"
  };

  private Names() {}

  static String of(int number) {
    return name(number, FIRST, SYLLABLES);
  }

  static String inArabic(int number) {
    return name(number, FIRST_IN_ARABIC, SYLLABLES_IN_ARABIC);
  }

  private static String name(int number, String[] first, String[] syllables) {
    StringBuilder family = new StringBuilder();
    for (int rest = number / first.length, i = 0; i < 4; i++, rest /= syllables.length) {
      family.append(syllables[rest % syllables.length]);
    }
    return first[number % first.length] + " " + family;
  }
}
