package org.salesadvisor.audit;

/** What can be done that the trail keeps. */
public enum Action {
  /** A token was made; the subject is its actor. */
  TOKEN_CREATED,
  /** A token was revoked; the subject is its actor. */
  TOKEN_REVOKED,
  /** A console session was begun with a token; the subject is the actor of the token. */
  SESSION_BEGUN,
  /**
   * Somebody was not let in; the subject is the address they came from, details count the tries.
   */
  LOGIN_FAILED,
  /** A version of the rules was stored and made to serve; the subject is its digest. */
  RULES_PUBLISHED,
  /** A stored version was made to serve again; the subject is its digest. */
  RULES_ACTIVATED,
  /** A version was to serve and did not pass its check; the subject is its digest. */
  RULES_REFUSED,
  /**
   * Files were imported; the subject is the dataset, details say which and what they added. An
   * import that a stop interrupted while it ended may stand twice.
   */
  DATASET_IMPORTED,
  /** A dataset was removed with all it held; the subject is the dataset. */
  DATASET_REMOVED,
  /** The personal data of a lead were erased; the subject is the lead. */
  LEAD_ERASED,
  /**
   * Files of leads were imported; the subject is the job, details say which and what they added.
   */
  LEADS_IMPORTED
}
