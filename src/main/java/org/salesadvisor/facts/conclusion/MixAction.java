package org.salesadvisor.facts.conclusion;

/** What to do about an item of the communication mix; the first two are accelerations [S]. */
public enum MixAction {
  /** More media input. */
  MORE_MEDIA,
  /** Another message. */
  OTHER_MESSAGE,
  /** Nothing that the figures would show to be better. */
  KEEP,
  /** Less media input. */
  SPEND_LESS,
  /** Choose whom to contact before contacting anybody. */
  TARGET_FIRST,
  /** No attempts beyond the last one that pays. */
  LIMIT_ATTEMPTS,
  /** Find out where contacts come from. */
  FIX_TRACKING
}
