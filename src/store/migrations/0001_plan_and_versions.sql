-- Facts. Every row is covered by a digest that src/store/verify.cpp recomputes.
CREATE TABLE meta (                            -- what is known of the file itself
    key   TEXT PRIMARY KEY,                    -- id, created, draft, head, writer; seal = digest over the others
    value TEXT NOT NULL
) STRICT;

CREATE TABLE item (                            -- the draft, one row per field or register row
    key     TEXT PRIMARY KEY,                  -- src/plan/items.h
    content TEXT NOT NULL                      -- canonical JSON; meta 'draft' is the digest over all of them
) STRICT;

CREATE TABLE blob (                            -- parts of versions, packs, attachments
    digest  BLOB PRIMARY KEY CHECK (length(digest) = 32),
    content BLOB NOT NULL                      -- named by its own SHA-256
) STRICT;

CREATE TABLE version (                         -- appended, never changed
    seq      INTEGER PRIMARY KEY,              -- 1, 2, 3 ... without gaps
    parent   BLOB NOT NULL CHECK (length(parent) = 32),   -- digest of seq - 1; zero for the first
    digest   BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    manifest TEXT NOT NULL                     -- stamp and {part: blob digest}
) STRICT;
