package org.roundtable.gateway.provider;

/** What the identity provider vouched for when somebody came in. */
public final class ProviderFactors {

  /** That it is them. */
  public static final String VOUCHED = "FACTOR_PROVIDER";

  /** That they showed a second factor there. */
  public static final String SECOND_FACTOR = "FACTOR_PROVIDER_SECOND_FACTOR";

  private ProviderFactors() {}
}
