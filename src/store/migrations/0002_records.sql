-- Evidence: appended, never changed; a correction is an entry of its own.
CREATE TABLE record (
    seq     INTEGER PRIMARY KEY,               -- 1, 2, 3 ... without gaps
    parent  BLOB NOT NULL CHECK (length(parent) = 32),    -- digest of seq - 1; zero for the first
    digest  BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    content TEXT NOT NULL                      -- canonical JSON: when it was entered, and src/plan/record.h
) STRICT;
