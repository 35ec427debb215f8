-- How thorough the analysis of an opportunity was, where an export tells.

ALTER TABLE opportunity ADD COLUMN people_contacted integer;
ALTER TABLE opportunity ADD COLUMN analysis_days integer;

COMMENT ON COLUMN opportunity.people_contacted IS 'How many of those who decide at the customer were spoken to; null when unknown.';
COMMENT ON COLUMN opportunity.analysis_days IS 'How many days the problem was analysed; null when unknown.';
