-- Which version of the rules served when: a log that is only added to.

CREATE TABLE activation (
    number          bigint      PRIMARY KEY,
    digest          text        NOT NULL REFERENCES ruleset (digest),
    previous_digest text        REFERENCES ruleset (digest),
    activated_at    timestamptz NOT NULL,
    activated_by    text,
    message         text,
    origin          text        NOT NULL,
    place           text,
    report          json,
    idempotency_key text,
    body_hash       text,
    CHECK ((number = 1) = (previous_digest IS NULL)),
    CHECK ((idempotency_key IS NULL) = (body_hash IS NULL))
);

CREATE INDEX activation_digest ON activation (digest, number DESC);
CREATE UNIQUE INDEX activation_idempotency_key ON activation (idempotency_key) WHERE idempotency_key IS NOT NULL;

COMMENT ON TABLE activation IS 'One row for each time that a version began to serve; the highest number serves. Rows are never changed or removed.';
COMMENT ON COLUMN activation.number IS '1, 2, 3, … Each is the one before plus one, so that of two that publish at once one is refused.';
COMMENT ON COLUMN activation.digest IS 'The version that began to serve.';
COMMENT ON COLUMN activation.previous_digest IS 'The version that served until then; null for the first.';
COMMENT ON COLUMN activation.activated_by IS 'The actor: token:<name>, oidc:<subject>, or service for a rule folder; null in what an earlier program stored.';
COMMENT ON COLUMN activation.message IS 'Why, in the words of who did it.';
COMMENT ON COLUMN activation.origin IS 'How: FOLDER, API, ROLLBACK, or UPGRADE for what an earlier program stored.';
COMMENT ON COLUMN activation.place IS 'From where: host and folder of a rule folder; else null.';
COMMENT ON COLUMN activation.report IS 'What the check found when it was published; null when an earlier version was taken up again.';
COMMENT ON COLUMN activation.idempotency_key IS 'The Idempotency-Key of the request, if it had one.';
COMMENT ON COLUMN activation.body_hash IS 'Digest of the request that came with the key, to recognise another one.';

-- What an earlier program served, as far as it is known: once for each version, when it was stored.
INSERT INTO activation (number, digest, previous_digest, activated_at, activated_by, origin)
SELECT row_number() OVER served, digest, lag(digest) OVER served, stored_at, stored_by, 'UPGRADE'
FROM ruleset
WINDOW served AS (ORDER BY stored_at, digest);

CREATE TABLE rule_folder (
    place   text        PRIMARY KEY,
    digest  text        NOT NULL,
    seen_at timestamptz NOT NULL
);

COMMENT ON TABLE rule_folder IS 'What each watched rule folder held when it was last taken up, so that a change is known for one after a restart.';
COMMENT ON COLUMN rule_folder.place IS 'Host and folder.';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER activation_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON activation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ruleset_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON ruleset
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
