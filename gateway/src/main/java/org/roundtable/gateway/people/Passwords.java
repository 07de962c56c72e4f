package org.roundtable.gateway.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.language.PageProblem;
import org.roundtable.gateway.language.Sentence;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be, and how it is kept.
 *
 * <p>Length, and lists of what leaked elsewhere, with words, names and patterns of the keyboard
 * that guessers try; no rules of composition (NIST SP 800-63B, 5.1.1.2; ASVS 5.0, 6.2). The lists
 * lie in the office: nothing is asked over the line.
 */
@Component
public class Passwords implements PasswordEncoder {

  /** The fewest characters of a password. */
  public static final int SHORTEST = 12;

  /** More than anybody types, and less than would keep the hash busy for long. */
  static final int LONGEST = 256;

  /** At least 10^8 guesses, by the guesser's own scale of 0 to 4. */
  private static final int HARD_TO_GUESS = 3;

  /** Argon2id with the memory and the rounds that OWASP advises. */
  private final PasswordEncoder hashes =
      new DelegatingPasswordEncoder(
          "argon2",
          Map.of(
              "argon2",
              new Argon2PasswordEncoder(16, 32, 1, 19_456, 2),
              "bcrypt",
              new BCryptPasswordEncoder()));

  private final Zxcvbn guesser = new Zxcvbn();
  private final OfficeProperties office;

  Passwords(OfficeProperties office) {
    this.office = office;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return hashes.encode(normalized(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return hashes.matches(normalized(password), hash);
  }

  /** Hashes of an older kind are made anew when their owner signs in. */
  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return hashes.upgradeEncoding(hash);
  }

  /**
   * The hash of a new password.
   *
   * @throws PageProblem {@code invalid-field} if it is too short, too long or easily guessed
   */
  String hash(Account owner, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw PageProblem.invalid(
          "password", "trouble.password-length", Map.of("shortest", SHORTEST, "longest", LONGEST));
    }
    if (guesser.measure(beginning(password), known(owner)).getScore() < HARD_TO_GUESS) {
      throw PageProblem.invalid("password", "trouble.password-guessed");
    }
    return Objects.requireNonNull(encode(password));
  }

  /** The label of a field to choose one in, by the name of its text. */
  public static Sentence label(String key) {
    return new Sentence(key, Map.of("shortest", SHORTEST));
  }

  /** The same letters typed on another keyboard are the same password. */
  private static @Nullable String normalized(@Nullable CharSequence password) {
    return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  /** Words that are easy to guess here, though not elsewhere. */
  private List<String> known(Account owner) {
    return List.of(
        owner.username(), owner.name(), office.code().value(), office.name(), "roundtable");
  }

  /** What follows makes a password no easier to guess, and the guesser slow. */
  private static String beginning(String password) {
    return password.substring(0, Math.min(64, password.length()));
  }
}
