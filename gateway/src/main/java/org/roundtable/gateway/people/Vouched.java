package org.roundtable.gateway.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;

/**
 * What the office's identity provider says of somebody who just signed in there.
 *
 * @param username what they are called here if they are new
 * @param roles what its roles or groups mean here; empty if none of them means anything
 * @param institution whose guest they are; staff of the office have none
 */
public record Vouched(
    Identity identity,
    String username,
    String name,
    Set<Role> roles,
    @Nullable InstitutionCode institution) {}
