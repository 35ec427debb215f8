-- Leads: who they are, and the log of what happened to each.

CREATE TABLE lead (
    id              uuid        PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    created_by      text,
    source          text,
    owner           text,
    name            text,
    company         text,
    email           text,
    telephone       text,
    social          text,
    dataset_id      uuid,
    opportunity_id  text        COLLATE "C",
    erased_at       timestamptz,
    idempotency_key text,
    body_hash       text,
    CHECK ((idempotency_key IS NULL) = (body_hash IS NULL)),
    CHECK (erased_at IS NULL OR (name IS NULL AND company IS NULL AND email IS NULL
           AND telephone IS NULL AND social IS NULL AND opportunity_id IS NULL))
);

CREATE UNIQUE INDEX lead_email ON lead (lower(email)) WHERE email IS NOT NULL;
CREATE UNIQUE INDEX lead_opportunity ON lead (dataset_id, opportunity_id) WHERE opportunity_id IS NOT NULL;
CREATE UNIQUE INDEX lead_idempotency_key ON lead (idempotency_key) WHERE idempotency_key IS NOT NULL;

COMMENT ON TABLE lead IS 'Who a lead is. Where it is in its life stands in no column: that follows from its events.';
COMMENT ON COLUMN lead.id IS 'UUID version 7: follows the time of making.';
COMMENT ON COLUMN lead.source IS 'Where it came from: COLD_CALLING, COMMUNICATION_CAMPAIGN, ADDRESS_FILE, MARKET_RESEARCH, DATABASE or REFERENCE; null when unknown.';
COMMENT ON COLUMN lead.owner IS 'The person who works on it; null when nobody does.';
COMMENT ON COLUMN lead.opportunity_id IS 'Of the opportunity in a dataset that it was made from.';
COMMENT ON COLUMN lead.erased_at IS 'When its personal data were erased; its steps stay, for counts.';
COMMENT ON COLUMN lead.body_hash IS 'Digest of the request that came with the key, to recognise another one.';

-- No foreign key: a check for each of a million rows takes longer than storing them.
CREATE TABLE lead_event (
    lead_id         uuid        NOT NULL,
    number          integer     NOT NULL,
    kind            text        NOT NULL,
    step            text,
    at              timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL,
    recorded_by     text,
    reason          text,
    channel         text,
    purpose         text,
    day             date,
    note            text,
    target_industry boolean,
    served_region   boolean,
    employees       integer,
    role            text,
    need_stated     boolean,
    idempotency_key text,
    body_hash       text,
    PRIMARY KEY (lead_id, number),
    CHECK ((idempotency_key IS NULL) = (body_hash IS NULL))
);

CREATE UNIQUE INDEX lead_event_idempotency_key ON lead_event (idempotency_key) WHERE idempotency_key IS NOT NULL;

COMMENT ON TABLE lead_event IS 'What happened to leads. Rows are inserted and read, never changed, but for notes that are erased with the personal data.';
COMMENT ON COLUMN lead_event.number IS 'The place in the log of the lead, from 1 and without gaps: two at once cannot both have it.';
COMMENT ON COLUMN lead_event.step IS 'The step of its life that it came to; null when the event changed none.';
COMMENT ON COLUMN lead_event.at IS 'When it happened.';
COMMENT ON COLUMN lead_event.channel IS 'Of a contact, or the one opted out of; null with an opt-out of all.';
COMMENT ON COLUMN lead_event.day IS 'Of a contact that somebody planned.';

CREATE TABLE lead_opt_out (
    address_hash text        NOT NULL,
    channel      text        NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (address_hash, channel)
);

COMMENT ON TABLE lead_opt_out IS 'Who wants to hear nothing more, also when the lead was erased and comes in anew.';
COMMENT ON COLUMN lead_opt_out.address_hash IS 'SHA-256 of the e-mail address in small letters, in hexadecimal. The address itself is not here.';
COMMENT ON COLUMN lead_opt_out.channel IS 'EMAIL, TELEPHONE, SOCIAL, WEB, or ALL.';

CREATE TABLE lead_import (
    digest      text        PRIMARY KEY,
    imported_at timestamptz NOT NULL,
    imported_by text
);

COMMENT ON TABLE lead_import IS 'Which files were added, so that the same files add nothing.';
COMMENT ON COLUMN lead_import.digest IS 'SHA-256 over the files.';
