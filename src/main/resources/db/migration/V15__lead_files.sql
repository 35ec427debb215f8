-- Leads of files: by which id another program knows them, so that its next export doubles none.

ALTER TABLE lead ADD COLUMN crm text, ADD COLUMN crm_id text COLLATE "C";

CREATE UNIQUE INDEX lead_crm_id ON lead (crm, crm_id) WHERE crm_id IS NOT NULL;

COMMENT ON COLUMN lead.crm IS 'The program that gave the id, as the mapping of its export names it; empty when it names none, null when the lead came otherwise.';
COMMENT ON COLUMN lead.crm_id IS 'The id by which that program knows the lead; erased with the personal data.';
COMMENT ON COLUMN lead_import.digest IS 'SHA-256 over the files and their mapping.';
