CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    username TEXT UNIQUE,
    display_name TEXT,
    first_name TEXT,
    middle_name TEXT,
    last_name TEXT,
    headline TEXT,
    location TEXT,
    profile_url TEXT,
    avatar TEXT NOT NULL CHECK (avatar IN ('drawn', 'relative', 'none', 'missing', 'broken')),
    joined INTEGER NOT NULL,
    plausible INTEGER NOT NULL CHECK (plausible IN (0, 1)),
    administrator INTEGER NOT NULL CHECK (administrator IN (0, 1)),
    search TEXT NOT NULL
) STRICT;

-- One row for a pair, whatever they are to each other: two people can never be connected and
-- pending at once, nor pending both ways.
CREATE TABLE relation (
    id INTEGER PRIMARY KEY,
    low INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    high INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('pending', 'connected', 'rejected')),
    requester INTEGER NOT NULL CHECK (requester IN (low, high)),
    message TEXT,
    created INTEGER NOT NULL,
    seen INTEGER,
    answered INTEGER,
    UNIQUE (low, high),
    CHECK (low < high),
    CHECK ((kind = 'pending') = (answered IS NULL))
) STRICT;

CREATE INDEX relation_high ON relation (high);

CREATE TABLE block (
    blocker INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    blocked INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (blocker, blocked),
    CHECK (blocker <> blocked)
) STRICT, WITHOUT ROWID;

CREATE INDEX block_blocked ON block (blocked);

CREATE TRIGGER no_relation_across_a_block BEFORE INSERT ON relation
WHEN EXISTS (
    SELECT 1 FROM block
    WHERE (blocker = NEW.low AND blocked = NEW.high) OR (blocker = NEW.high AND blocked = NEW.low)
)
BEGIN
    SELECT RAISE(ABORT, 'a relation across a block');
END;

CREATE TRIGGER no_block_over_a_relation BEFORE INSERT ON block
WHEN EXISTS (
    SELECT 1 FROM relation
    WHERE low = min(NEW.blocker, NEW.blocked) AND high = max(NEW.blocker, NEW.blocked)
)
BEGIN
    SELECT RAISE(ABORT, 'a block over a relation');
END;

-- Every relation as each of the two sees it.
CREATE VIEW link AS
    SELECT id, low AS person, high AS other, kind, requester, message, created, seen, answered
    FROM relation
    UNION ALL
    SELECT id, high AS person, low AS other, kind, requester, message, created, seen, answered
    FROM relation;

-- Not tied to person, so that a reset of the people leaves everybody signed in.
CREATE TABLE credential (
    secret TEXT PRIMARY KEY,
    person INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('bearer', 'key', 'session')),
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
