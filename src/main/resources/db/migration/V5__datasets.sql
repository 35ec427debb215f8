-- What customers' sales did: datasets of opportunities, and the jobs that bring them in.

CREATE TABLE dataset (
    id         uuid        PRIMARY KEY,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text,
    changed_at timestamptz NOT NULL,
    zone       text        NOT NULL,
    as_of      timestamptz NOT NULL,
    phases     text[]      NOT NULL,
    summary    json        NOT NULL
);

COMMENT ON TABLE dataset IS 'One row for each dataset; there once everything of its first import is.';
COMMENT ON COLUMN dataset.id IS 'UUID version 7: follows the time of making.';
COMMENT ON COLUMN dataset.zone IS 'Whose days cohort dates are.';
COMMENT ON COLUMN dataset.as_of IS 'The latest moment that it can know of.';
COMMENT ON COLUMN dataset.phases IS 'The phases of the sales cycle that it tells anything of, in order.';
COMMENT ON COLUMN dataset.summary IS 'What it holds and what is missing in it, as of its last import.';

CREATE TABLE dataset_import (
    digest      text        PRIMARY KEY,
    dataset_id  uuid        NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
    imported_at timestamptz NOT NULL,
    imported_by text
);

CREATE INDEX dataset_import_dataset ON dataset_import (dataset_id);

COMMENT ON TABLE dataset_import IS 'Which files went into which dataset, so that the same files add nothing.';
COMMENT ON COLUMN dataset_import.digest IS 'SHA-256 over mapping, files and, when it was added to one, the dataset.';

-- No foreign key to the dataset: a check for each of a million rows takes longer than storing them.
-- Rows come and go in the transaction of their dataset alone.
CREATE TABLE opportunity (
    dataset_id  uuid        NOT NULL,
    id          text        COLLATE "C" NOT NULL,
    account     text,
    rep         text,
    team        text,
    channel     text,
    product     text,
    size        text,
    cohort      date,
    lead_at     timestamptz,
    prospect_at timestamptz,
    order_at    timestamptz,
    retained_at timestamptz,
    lost_at     timestamptz,
    expected_close_at timestamptz,
    outcome     text        NOT NULL,
    is_prospect boolean     NOT NULL,
    is_retained boolean     NOT NULL,
    phase       text,
    value       numeric,
    currency    text,
    loss_reason text,
    PRIMARY KEY (dataset_id, id),
    CHECK (outcome IN ('WON', 'LOST', 'OPEN'))
);

COMMENT ON TABLE opportunity IS 'Opportunities as the last import that named them told them.';
COMMENT ON COLUMN opportunity.id IS 'As the customer names it.';
COMMENT ON COLUMN opportunity.cohort IS 'The day of the first contact; null when unknown.';
COMMENT ON COLUMN opportunity.order_at IS 'When it was won; null when it is not, or when nobody says.';
COMMENT ON COLUMN opportunity.is_prospect IS 'Whether it is known to have been qualified.';
COMMENT ON COLUMN opportunity.phase IS 'The phase in which it was at the import, when the export says.';

CREATE TABLE job (
    id              uuid        PRIMARY KEY,
    kind            text        NOT NULL,
    state           text        NOT NULL,
    asked           json        NOT NULL,
    created_at      timestamptz NOT NULL,
    created_by      text,
    started_at      timestamptz,
    ended_at        timestamptz,
    step            text,
    rows_done       bigint      NOT NULL DEFAULT 0,
    is_cancel_asked boolean     NOT NULL DEFAULT false,
    result          json,
    idempotency_key text,
    body_hash       text,
    CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    CHECK ((idempotency_key IS NULL) = (body_hash IS NULL))
);

CREATE UNIQUE INDEX job_idempotency_key ON job (idempotency_key) WHERE idempotency_key IS NOT NULL;

COMMENT ON TABLE job IS 'Work that takes longer than a caller waits.';
COMMENT ON COLUMN job.id IS 'UUID version 7: follows the time of asking.';
COMMENT ON COLUMN job.asked IS 'What it is to do.';
COMMENT ON COLUMN job.step IS 'What it does now.';
COMMENT ON COLUMN job.result IS 'What came of it, texts in every language; null until it ended.';
COMMENT ON COLUMN job.body_hash IS 'Digest of the request that came with the key, to recognise another one.';
