-- The operational funnel: when the next step of an opportunity is planned, and what was put off.

ALTER TABLE opportunity ADD COLUMN next_step_at timestamptz;

COMMENT ON COLUMN opportunity.next_step_at IS 'When its next step is planned; null when nothing is, or when nobody says.';

CREATE TABLE snooze (
    id              uuid        PRIMARY KEY,
    dataset_id      uuid        NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
    opportunity_id  text        COLLATE "C" NOT NULL,
    until           date        NOT NULL,
    reason          text        NOT NULL,
    snoozed_at      timestamptz NOT NULL,
    snoozed_by      text,
    idempotency_key text,
    body_hash       text,
    CHECK ((idempotency_key IS NULL) = (body_hash IS NULL))
);

CREATE INDEX snooze_dataset ON snooze (dataset_id, opportunity_id, snoozed_at);
CREATE UNIQUE INDEX snooze_idempotency_key ON snooze (idempotency_key) WHERE idempotency_key IS NOT NULL;

COMMENT ON TABLE snooze IS 'Every time that somebody put open work off. Nothing is changed: of one opportunity the last one counts.';
COMMENT ON COLUMN snooze.id IS 'UUID version 7: follows the time of asking.';
COMMENT ON COLUMN snooze.until IS 'The day on which it is back on the list, in the zone of the dataset.';
COMMENT ON COLUMN snooze.body_hash IS 'Digest of the request that came with the key, to recognise another one.';
