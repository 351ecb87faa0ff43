-- SPDX-License-Identifier: EUPL-1.2
-- Times are UTC, RFC 3339, with milliseconds. A municipality is "SE-0115", or empty where a row is
-- about none; it stands on every row so that rows can be spread by it.
CREATE TABLE item (
  id TEXT NOT NULL PRIMARY KEY,      -- UUID, version 7
  kind TEXT NOT NULL,                -- "evaluation", "grade", "account", ...
  municipality TEXT NOT NULL,
  parent TEXT NOT NULL,              -- the item it belongs to; empty: none
  key TEXT NOT NULL,                 -- its name within kind and parent
  body TEXT NOT NULL,                -- JSON
  salt TEXT NOT NULL,                -- 128 random bits, hexadecimal
  revision INTEGER NOT NULL,         -- 1, 2, 3, ...
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX item_by_name ON item (kind, parent, key);
CREATE INDEX item_by_municipality ON item (municipality, kind);

-- Only ever added to. What is hashed: src/store/audit.hpp.
CREATE TABLE audit (
  seq INTEGER NOT NULL PRIMARY KEY,  -- 1, 2, 3, ... without a gap
  at TEXT NOT NULL,
  by TEXT NOT NULL,                  -- account id, or the program's part that did it
  action TEXT NOT NULL,              -- "evaluation.publish"
  kind TEXT NOT NULL,
  item TEXT NOT NULL,
  municipality TEXT NOT NULL,
  before TEXT NOT NULL,              -- hash of the item with its salt; empty: it was not there
  after TEXT NOT NULL,               -- the same; empty: it is not there any more
  previous TEXT NOT NULL,            -- hash of the entry before this one; empty for the first
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_item ON audit (item, seq);
