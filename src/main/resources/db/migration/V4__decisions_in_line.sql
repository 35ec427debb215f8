-- An answer is kept without what its version of the rules can tell, in some four kilobytes. Compressing them
-- took more of the server's time than all else that an insert does, and a row that goes into pieces costs a second
-- table and index; so rows of up to a page stay as they are. Longer ones, and those that are there already, are
-- compressed and cut as before.
ALTER TABLE decision SET (toast_tuple_target = 8160);

COMMENT ON COLUMN decision.answer IS
    'The advice without language, kept to the byte. Reasons stand once under "reasons" and are named by their position; '
    'sources are in the version of the rules. Rows of the first versions of the program hold them in each conclusion.';
