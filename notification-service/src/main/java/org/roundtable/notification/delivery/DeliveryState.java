package org.roundtable.notification.delivery;

/**
 * Where a delivery stands: {@code QUEUED → SENDING → SENT | FAILED}, back to {@code QUEUED} after
 * an attempt that is to be repeated, and from {@code SENT} or {@code FAILED} when somebody asks for
 * it. {@link Deliveries} holds each change to that.
 */
enum DeliveryState {
  /** It waits for its turn, the first or another. */
  QUEUED,
  /** Somebody is handing it to the mail server, or died while doing so and is followed soon. */
  SENDING,
  /** The mail server took it. */
  SENT,
  /** It won't be tried again by itself; the reason is told. */
  FAILED
}
