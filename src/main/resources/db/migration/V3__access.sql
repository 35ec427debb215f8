-- Who may do what, and what was done.

CREATE TABLE access_token (
    id           uuid        PRIMARY KEY,
    name         text        NOT NULL,
    role         text        NOT NULL,
    hash         text        NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   text,
    CHECK (role IN ('viewer', 'manager', 'consultant', 'admin')),
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

-- A name says at any moment who acts; it may be given again once its token is revoked.
CREATE UNIQUE INDEX access_token_name ON access_token (name) WHERE revoked_at IS NULL;

COMMENT ON TABLE access_token IS 'Every token that was ever made. Rows are revoked, never removed.';
COMMENT ON COLUMN access_token.id IS 'UUID version 7: follows the time of making.';
COMMENT ON COLUMN access_token.name IS 'What people call it; stands in the decision log and the audit trail as token:<name>.';
COMMENT ON COLUMN access_token.role IS 'viewer, manager, consultant or admin; each may do what those before it may.';
COMMENT ON COLUMN access_token.hash IS 'SHA-256 of the token in hexadecimal. The token itself is nowhere.';
COMMENT ON COLUMN access_token.created_by IS 'The actor who made it; start of the service for the first one.';
COMMENT ON COLUMN access_token.expires_at IS 'From then on it is refused; null: never.';
COMMENT ON COLUMN access_token.last_used_at IS 'When it was last accepted, to within some seconds; null: never.';
COMMENT ON COLUMN access_token.revoked_at IS 'From then on it is refused; null: not revoked.';

CREATE TABLE audit (
    id      uuid        PRIMARY KEY,
    at      timestamptz NOT NULL,
    actor   text,
    action  text        NOT NULL,
    subject text        NOT NULL,
    details json        NOT NULL
);

COMMENT ON TABLE audit IS 'Who changed what. Rows are inserted and read, never changed.';
COMMENT ON COLUMN audit.id IS 'UUID version 7: follows the time of doing.';
COMMENT ON COLUMN audit.at IS 'When it was done, by the clock on the wall.';
COMMENT ON COLUMN audit.actor IS 'Who did it: token:<name>, oidc:<subject> or the service itself; null when nobody was known.';
COMMENT ON COLUMN audit.action IS 'What was done, in UPPER_SNAKE.';
COMMENT ON COLUMN audit.subject IS 'What it was done to: token:<name>, ruleset:<digest>, the address that failed to log in.';
COMMENT ON COLUMN audit.details IS 'What else is worth knowing: names and values, no secrets.';

CREATE TABLE console_session (
    hash       text        PRIMARY KEY,
    token_id   uuid        NOT NULL REFERENCES access_token (id),
    begun_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE INDEX console_session_expires_at ON console_session (expires_at);

COMMENT ON TABLE console_session IS 'Log-ins of people with a token. Rows are removed when the session has ended.';
COMMENT ON COLUMN console_session.hash IS 'SHA-256 of the secret in the cookie, in hexadecimal. The secret itself is nowhere.';
COMMENT ON COLUMN console_session.token_id IS 'The token that was shown; when it ends, so does the session.';
