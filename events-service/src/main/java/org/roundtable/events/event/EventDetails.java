package org.roundtable.events.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventType;
import org.roundtable.platform.problem.Problem;

/**
 * What an office says of an event when it plans it, and says anew when it changes it.
 *
 * @param timeZone may be left out where the country has a single one
 * @param onlineLink where those who don't come join in, by HTTPS; told to the invited alone
 * @param coOrganisers the codes of other offices
 * @param capacity how many seats there are for those invited; without it, as many as are offered
 * @param rsvpUntil until when the invited answer by themselves
 */
record EventDetails(
    @NotNull EventType type,
    @NotNull PublicText title,
    @NotNull PublicText city,
    @NotNull CountryCode country,
    @NotNull LocalDate start,
    @NotNull LocalDate end,
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startTime,
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime endTime,
    @Nullable ZoneId timeZone,
    @Nullable Venue venue,
    @Nullable URI onlineLink,
    @Nullable List<@NotNull LanguageTag> languages,
    @Nullable List<@NotNull LanguageTag> interpretation,
    @Nullable List<@NotNull PublicText> aims,
    @Nullable PublicText note,
    @Nullable UUID series,
    @Nullable List<@NotNull OfficeCode> coOrganisers,
    @Nullable List<@NotNull LinkedActivity> activities,
    @Nullable @Min(1) Integer capacity,
    @Nullable Instant rsvpUntil) {

  Schedule schedule() {
    ZoneId zone =
        timeZone != null
            ? timeZone
            : Schedule.zoneOf(country)
                .orElseThrow(() ->
                    Problem.invalid(
                        "timeZone", "%s has several time zones: say which.".formatted(country)));
    return new Schedule(start, end, startTime, endTime, zone);
  }
}
