-- Open work is a small part of what was ever in the funnel.

CREATE INDEX opportunity_open ON opportunity (dataset_id) WHERE outcome = 'OPEN';
