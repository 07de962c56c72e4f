package org.roundtable.contracts;

/**
 * A message that may leave its office for the parent's.
 *
 * <p>Personal data never leaves the office that collected it, so a shareable message is built only
 * of numbers, dates, identifiers, closed sets, codes and {@link PublicText}; a test over all
 * contracts refuses anything else, a plain {@code String} included.
 */
public interface Shareable extends Message {}
