-- Answers repeat: what they say is one of a few dozen forms, and only the values between its pieces differ. A form is
-- kept once; a decision whose answer has one keeps what fills its gaps, a tenth of the whole.

CREATE TABLE advice_form (
    digest text PRIMARY KEY,
    pieces text NOT NULL
);

CREATE TRIGGER advice_form_is_never_changed BEFORE UPDATE ON advice_form
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

COMMENT ON TABLE advice_form IS
    'What answers have in common. Rows are never changed; one that no decision names may be removed, and comes again when needed.';
COMMENT ON COLUMN advice_form.digest IS 'SHA-256 over the pieces.';
-- lines and not JSON: canonical JSON has no line breaks, so nothing needs escaping or parsing
COMMENT ON COLUMN advice_form.pieces IS 'The text around the gaps, a line each: one more than there are gaps.';

ALTER TABLE decision
    ALTER COLUMN answer DROP NOT NULL,
    ADD COLUMN form_digest text REFERENCES advice_form (digest),
    ADD COLUMN gaps text,
    -- not checked for rows that are there: each has an answer, and a look at all would lock a long log
    ADD CONSTRAINT decision_answered_once CHECK (
        (answer IS NULL) = (form_digest IS NOT NULL) AND (form_digest IS NULL) = (gaps IS NULL)) NOT VALID;

COMMENT ON COLUMN decision.answer IS
    'The advice without language, kept to the byte; null when it has a form: read it in whole_decision. Reasons stand once under '
    '"reasons" and are named by their position; sources are in the version of the rules. Rows of the first versions of the '
    'program hold them in each conclusion.';
COMMENT ON COLUMN decision.form_digest IS 'The form of the answer; null when the answer is kept whole.';
COMMENT ON COLUMN decision.gaps IS 'What fills the gaps of the form, a line each.';

CREATE VIEW whole_decision AS
SELECT id, account, decided_at, as_of, ruleset_digest, engine_version, actor, profile,
       coalesce(answer, (
           SELECT string_agg(piece || coalesce(gap, ''), '' ORDER BY place)::json
           FROM advice_form,
                unnest(string_to_array(pieces, E'\n'), string_to_array(gaps, E'\n'))
                    WITH ORDINALITY AS part (piece, gap, place)
           WHERE digest = form_digest)) AS answer,
       idempotency_key, body_hash
FROM decision;

COMMENT ON VIEW whole_decision IS 'Decisions with their answers as JSON, whichever way they are kept: answer->''loop''->>''value''.';
