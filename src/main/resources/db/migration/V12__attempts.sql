-- What was done for an opportunity: attempts to reach it, contacts before, and what that cost.

ALTER TABLE opportunity ADD COLUMN attempts integer;
ALTER TABLE opportunity ADD COLUMN earlier_contacts integer;
ALTER TABLE opportunity ADD COLUMN cost numeric;

COMMENT ON COLUMN opportunity.attempts IS 'How often it was called or visited; the last attempt of a won one brought the order. Null when unknown.';
COMMENT ON COLUMN opportunity.earlier_contacts IS 'Contacts before these attempts, such as of an earlier campaign; 0 is cold. Null when unknown.';
COMMENT ON COLUMN opportunity.cost IS 'Of all that was done for it, in the currency of the row; null when unknown.';
