-- The official account (公众号): its token, its quotas, what it may do; and what is planned and sent there.

-- Who fetches the token now, and how often a new one was forced (contract 1.2: at most 20 a day, one in 30 s). The token itself is a sealed
-- row of the vault.
CREATE TABLE wechat_token (
    account_id INTEGER PRIMARY KEY REFERENCES account(id),
    lease_owner TEXT NOT NULL DEFAULT '',
    lease_until INTEGER NOT NULL DEFAULT 0,
    forced_at INTEGER NOT NULL DEFAULT 0,
    forced_day TEXT NOT NULL DEFAULT '',
    forced_count INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Calls of each API on a Beijing day, and whether WeChat said that the day's are used up (45009).
CREATE TABLE wechat_calls (
    account_id INTEGER NOT NULL REFERENCES account(id),
    api TEXT NOT NULL,
    day TEXT NOT NULL,
    calls INTEGER NOT NULL,
    is_used_up INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id, api, day)
) STRICT, WITHOUT ROWID;

-- What this account may do, as WeChat answered when it was asked.
CREATE TABLE wechat_capability (
    account_id INTEGER NOT NULL REFERENCES account(id),
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ok', 'not_permitted', 'failed', 'unknown')),
    code TEXT NOT NULL DEFAULT '',
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;
