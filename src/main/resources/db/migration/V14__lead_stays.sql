-- How long leads are at each step, derived from their logs, so that reports need not follow a million logs.

CREATE TABLE lead_stay (
    lead_id    uuid        NOT NULL,
    number     integer     NOT NULL,
    dataset_id uuid,
    step       text        NOT NULL,
    at         timestamptz NOT NULL,
    reason     text,
    next_step  text,
    next_at    timestamptz,
    days       integer,
    furthest   text,
    PRIMARY KEY (lead_id, number),
    CHECK ((next_step IS NULL) = (next_at IS NULL)),
    CHECK ((next_step IS NULL) = (days IS NULL))
);

COMMENT ON TABLE lead_stay IS 'Each time that a lead came to a step. Says nothing that the log does not say; a trigger of the log writes it.';
COMMENT ON COLUMN lead_stay.number IS 'Of the event that brought it to the step.';
COMMENT ON COLUMN lead_stay.dataset_id IS 'Of which the lead was made; null when it came in otherwise.';
COMMENT ON COLUMN lead_stay.next_step IS 'The step that followed; null while the lead is at this one.';
COMMENT ON COLUMN lead_stay.days IS 'Whole days until then.';
COMMENT ON COLUMN lead_stay.furthest IS 'The furthest step on the way to an order that it came to later; null when it came to none.';

-- The previous version of the program adds events too while replicas are replaced, so this is the work of the database.
CREATE FUNCTION lead_stays(leads uuid[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO lead_stay AS s (lead_id, number, dataset_id, step, at, reason, next_step, next_at, days, furthest)
    SELECT f.lead_id, f.number, l.dataset_id, f.step, f.at, f.reason, f.next_step, f.next_at,
           CASE WHEN f.next_at IS NOT NULL THEN greatest(0, extract(day FROM f.next_at - f.at))::integer END, f.way[f.furthest]
    FROM (SELECT e.*, lead(e.step) OVER w AS next_step, lead(e.at) OVER w AS next_at,
                 max(array_position(e.way, e.step)) OVER (w ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS furthest
          FROM (SELECT lead_id, number, step, at, reason,
                       ARRAY['LEAD', 'MARKETING_QUALIFIED', 'ACCEPTED', 'SALES_QUALIFIED', 'OPPORTUNITY', 'WON'] AS way
                FROM lead_event
                WHERE step IS NOT NULL AND lead_id = ANY (leads)) e
          WINDOW w AS (PARTITION BY e.lead_id ORDER BY e.number)) f
    JOIN lead l ON l.id = f.lead_id
    ON CONFLICT (lead_id, number) DO UPDATE
        SET next_step = excluded.next_step, next_at = excluded.next_at, days = excluded.days, furthest = excluded.furthest
        WHERE (s.next_step, s.next_at, s.furthest) IS DISTINCT FROM (excluded.next_step, excluded.next_at, excluded.furthest)
$$;

COMMENT ON FUNCTION lead_stays IS 'Writes the stays of these leads as their logs tell them.';

CREATE FUNCTION lead_stays_of_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM lead_stays(ARRAY(SELECT DISTINCT lead_id FROM added WHERE step IS NOT NULL));
    RETURN NULL;
END
$$;

CREATE TRIGGER lead_event_tells_stays AFTER INSERT ON lead_event
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION lead_stays_of_added();

SELECT lead_stays(ARRAY(SELECT id FROM lead));

-- Behind the rows, since it takes less time so.
CREATE INDEX lead_stay_now ON lead_stay (step, at, lead_id) INCLUDE (reason, dataset_id) WHERE next_step IS NULL;
