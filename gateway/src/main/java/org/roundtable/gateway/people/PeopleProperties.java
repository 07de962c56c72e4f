package org.roundtable.gateway.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people are let in.
 *
 * @param users entered at the start where they aren't known yet; without any, and with an empty
 *     office, a link to set up the first account is shown instead
 * @param invitationLife how long a link to choose a password is good
 * @param passwords whether people sign in with what they keep here; without, no first account is
 *     set up
 * @param publicUrl where people reach the office
 */
@Validated
@ConfigurationProperties("roundtable.gateway")
record PeopleProperties(
    @DefaultValue List<@Valid User> users,
    @DefaultValue("3d") Duration invitationLife,
    @DefaultValue("true") boolean passwords,
    @NotNull URI publicUrl) {

  /**
   * A user.
   *
   * @param password a hash that names its kind: <code>{bcrypt}…</code> or <code>{argon2}…</code>
   * @param name the name that others see
   * @param institution whose guest they are, if they aren't of the office's staff
   */
  record User(
      @NotBlank String username,
      @NotBlank
          @Pattern(regexp = "\\{(bcrypt|argon2)}.+", message = "must be {bcrypt}… or {argon2}…")
          String password,
      @NotBlank String name,
      @NotEmpty Set<Role> roles,
      @Nullable InstitutionCode institution) {

    /** Nobody's hash belongs into a log. */
    @Override
    public String toString() {
      return username;
    }
  }
}
