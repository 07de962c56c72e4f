package org.roundtable.gateway.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may come in, and how the door is guarded.
 *
 * @param users without any, nobody can sign in
 * @param secure whether people reach the office by HTTPS, by its own or through a proxy's; then the
 *     session's cookie never travels without it
 * @param guesses how many wrong passwords an account takes from one address
 * @param pause how long that address must then wait
 */
@Validated
@ConfigurationProperties("roundtable.gateway")
record SignInProperties(
    @DefaultValue List<@Valid User> users,
    @DefaultValue("false") boolean secure,
    @DefaultValue("5") int guesses,
    @DefaultValue("1m") Duration pause) {

  /**
   * A user.
   *
   * @param password a hash that names its kind: <code>{bcrypt}…</code> or <code>{argon2}…</code>
   * @param name the name that others see
   * @param roles for example {@code COUNTRY_OFFICER}
   */
  record User(
      @NotBlank String username,
      @NotBlank
          @Pattern(regexp = "\\{(bcrypt|argon2)}.+", message = "must be {bcrypt}… or {argon2}…")
          String password,
      @NotBlank String name,
      @NotEmpty List<String> roles) {

    /** Nobody's hash belongs into a log. */
    @Override
    public String toString() {
      return username;
    }
  }
}
