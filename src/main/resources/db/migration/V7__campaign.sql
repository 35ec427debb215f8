-- The marketing action that an opportunity came from.

ALTER TABLE opportunity ADD COLUMN campaign text;

COMMENT ON COLUMN opportunity.campaign IS 'The marketing action that it came from; null when unknown.';
