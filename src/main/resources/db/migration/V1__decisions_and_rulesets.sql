-- What was advised, and the version of the rules that advised it.

CREATE TABLE ruleset (
    digest         text        PRIMARY KEY,
    label          text        NOT NULL,
    archive        bytea       NOT NULL,
    engine_version text        NOT NULL,
    stored_at      timestamptz NOT NULL,
    stored_by      text
);

COMMENT ON TABLE ruleset IS 'Every version of the rules that was ever active. Rows are never changed or removed.';
COMMENT ON COLUMN ruleset.digest IS 'SHA-256 over the files of the version.';
COMMENT ON COLUMN ruleset.label IS 'What people call the version.';
COMMENT ON COLUMN ruleset.archive IS 'The files: a zip with the content of a rule folder at its root.';
COMMENT ON COLUMN ruleset.engine_version IS 'The engine that checked the version when it was published.';
COMMENT ON COLUMN ruleset.stored_at IS 'When the version was published.';
COMMENT ON COLUMN ruleset.stored_by IS 'Who published it; null when the service took it from its rule folder.';

CREATE TABLE decision (
    id              uuid        PRIMARY KEY,
    account         text        NOT NULL,
    decided_at      timestamptz NOT NULL,
    as_of           timestamptz NOT NULL,
    ruleset_digest  text        NOT NULL REFERENCES ruleset (digest),
    engine_version  text        NOT NULL,
    actor           text,
    profile         json        NOT NULL,
    answer          json        NOT NULL,
    idempotency_key text,
    body_hash       text,
    CHECK ((idempotency_key IS NULL) = (body_hash IS NULL))
);

-- The history of an account, newest first, one page after the other.
CREATE INDEX decision_account_id ON decision (account, id DESC);
CREATE UNIQUE INDEX decision_idempotency_key ON decision (idempotency_key) WHERE idempotency_key IS NOT NULL;

COMMENT ON TABLE decision IS 'One row for each decision that was answered. Rows are inserted and read, never changed.';
COMMENT ON COLUMN decision.id IS 'UUID version 7: follows the time of deciding.';
COMMENT ON COLUMN decision.account IS 'The account advised on, as the caller names it.';
COMMENT ON COLUMN decision.decided_at IS 'The moment of deciding, by the clock on the wall.';
COMMENT ON COLUMN decision.as_of IS 'The moment the rules took for now.';
COMMENT ON COLUMN decision.ruleset_digest IS 'The version of the rules that decided.';
COMMENT ON COLUMN decision.engine_version IS 'The engine that ran those rules.';
COMMENT ON COLUMN decision.actor IS 'Who asked; null when nobody was signed in.';
-- json and not jsonb: it keeps the canonical text to the byte, so that a replay can be compared, and
-- inserts about a third faster. Query it as jsonb is: answer->'loop'->>'value'.
COMMENT ON COLUMN decision.profile IS 'The facts as given: canonical JSON, kept to the byte.';
COMMENT ON COLUMN decision.answer IS 'The advice without language: canonical JSON, kept to the byte.';
COMMENT ON COLUMN decision.idempotency_key IS 'The Idempotency-Key of the request, if it had one.';
COMMENT ON COLUMN decision.body_hash IS 'Digest of the body that came with the key, to recognise another body.';
