package org.roundtable.gateway.people;

import java.net.URI;

/** Shows whoever starts a new office the link by which they become its first administrator. */
@FunctionalInterface
public interface SetUpLink {

  /** Shows it once: it is kept nowhere. */
  void show(URI link);
}
