package org.salesadvisor.web;

import java.util.Arrays;
import java.util.Optional;
import org.salesadvisor.language.MessageKey;

/** The kinds of problems by their code; their words are titles. */
enum ProblemKind implements MessageKey {
  BAD_REQUEST(400),
  BODY_TOO_LARGE(413),
  CSRF_TOKEN_WRONG(403),
  DATABASE_UNAVAILABLE(503),
  DATASET_BUSY(409),
  DATASET_NOT_FOUND(404),
  WALLET_NOT_FOUND(404),
  DECISION_NOT_FOUND(404),
  DECISION_REJECTED(422),
  FORBIDDEN(403),
  IDEMPOTENCY_KEY_REUSED(409),
  IF_MATCH_REQUIRED(428),
  IMPACT_NOT_DONE(409),
  IMPACT_NOT_FOUND(404),
  INVALID_INPUT(422),
  INVALID_PARAMETER(400),
  JOB_NOT_FOUND(404),
  LAST_ADMIN(409),
  LEAD_ERASED(409),
  LEAD_KNOWN(409),
  LEAD_NOT_FOUND(404),
  LEAD_STEP_REFUSED(409),
  LENGTH_REQUIRED(411),
  LOG_FULL(503),
  LOG_UNAVAILABLE(503),
  MALFORMED_INPUT(400),
  MAPPING_MISSING(422),
  METHOD_NOT_ALLOWED(405),
  NAME_TAKEN(409),
  NOT_ACCEPTABLE(406),
  NOT_FOUND(404),
  RULESET_CHANGED(412),
  RULESET_NOT_FOUND(404),
  RULESET_REFUSED(422),
  RULES_HAVE_FAULTS(422),
  RULE_NOT_FOUND(404),
  SESSION_ENDED(401),
  TOKEN_EXPIRED(401),
  TOKEN_MALFORMED(401),
  TOKEN_MISSING(401),
  TOKEN_NOT_FOUND(404),
  TOKEN_REVOKED(401),
  TOKEN_UNKNOWN(401),
  TOO_MANY_BATCHES(429),
  TOO_MANY_CHECKS(429),
  TOO_MANY_IMPACTS(429),
  TOO_MANY_IMPORTS(429),
  TOO_MANY_REQUESTS(429),
  UNAUTHORIZED(401),
  UNEXPECTED(500),
  UNREADABLE_FILE(422),
  UNSUPPORTED_CHARSET(415),
  UNSUPPORTED_MEDIA_TYPE(415);

  /** Of a refusal of which nothing else is known: it was understood, and is wrong. */
  static final int USUAL_STATUS = 422;

  final int status;

  ProblemKind(int status) {
    this.status = status;
  }

  static Optional<ProblemKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
  }

  static int status(String code) {
    return find(code).map(kind -> kind.status).orElse(USUAL_STATUS);
  }
}
