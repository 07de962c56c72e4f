package org.roundtable.dashboard.reach;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.participants.Sex;

/**
 * The unique people whom the offices of a country, or of all of them, reached in a year.
 *
 * @param country null for all together
 * @param people everybody counted once, in however many countries
 * @param bySex those of whom the offices tell it
 * @param officesWithheld how many offices reached too few to tell, and are missing here
 */
public record Reached(
    int year,
    @Nullable CountryCode country,
    Bounds people,
    SortedMap<Sex, Bounds> bySex,
    int officesWithheld) {}
