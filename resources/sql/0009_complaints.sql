-- Complaints of payers, and parcels that WeChat waits to hear of.

-- A complaint as WeChat Pay showed it last. What the payer wrote stays as it came; the payer's phone number is never kept. images: media ids,
-- a JSON array.
CREATE TABLE complaint (
    account_id INTEGER NOT NULL REFERENCES account(id),
    complaint_id TEXT NOT NULL,
    state TEXT NOT NULL,
    detail TEXT NOT NULL,
    complained_at INTEGER NOT NULL,
    out_trade_no TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    amount INTEGER,
    is_reply_due INTEGER NOT NULL,
    openid TEXT NOT NULL,
    problem TEXT NOT NULL,
    problem_text TEXT NOT NULL,
    wished_refund INTEGER,
    is_fully_refunded INTEGER NOT NULL,
    is_before_platform INTEGER NOT NULL,
    times INTEGER NOT NULL,
    images TEXT NOT NULL,
    first_seen_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, complaint_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX complaint_order ON complaint(account_id, out_trade_no);

-- What was said and done about it (negotiation history).
CREATE TABLE complaint_talk (
    account_id INTEGER NOT NULL,
    complaint_id TEXT NOT NULL,
    log_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    speaker TEXT NOT NULL,
    operation TEXT NOT NULL,
    text TEXT NOT NULL,
    images TEXT NOT NULL,
    PRIMARY KEY (account_id, complaint_id, log_id),
    FOREIGN KEY (account_id, complaint_id) REFERENCES complaint(account_id, complaint_id)
) STRICT, WITHOUT ROWID;

-- Images that were downloaded: WeChat does not keep them for ever.
CREATE TABLE complaint_image (
    account_id INTEGER NOT NULL REFERENCES account(id),
    media_id TEXT NOT NULL,
    bytes BLOB NOT NULL,
    fetched_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, media_id)
) STRICT;

-- Replies and completions, each written down before its first byte leaves. sending: on its way, or its process died; unknown: no answer
-- came, since unknown_since; WeChat's history is asked before anything else. Of one complaint only one is under way.
CREATE TABLE complaint_deed (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    complaint_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'complete')),
    target TEXT NOT NULL,
    body BLOB NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'unknown', 'sent', 'failed')),
    sent_at INTEGER NOT NULL,
    unknown_since INTEGER,
    settled_at INTEGER,
    failure TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (account_id, complaint_id) REFERENCES complaint(account_id, complaint_id)
) STRICT;
CREATE UNIQUE INDEX complaint_deed_open ON complaint_deed(account_id, complaint_id) WHERE state IN ('sending', 'unknown');
CREATE TRIGGER complaint_deed_frozen BEFORE UPDATE OF account_id, complaint_id, kind, target, body, text, sent_at ON complaint_deed
BEGIN SELECT RAISE(ABORT, 'complaint_deed_frozen'); END;
CREATE TRIGGER complaint_deed_settled BEFORE UPDATE OF state ON complaint_deed WHEN OLD.state IN ('sent', 'failed')
BEGIN SELECT RAISE(ABORT, 'complaint_deed_settled'); END;

-- When the list was read to its end last.
CREATE TABLE complaint_poll (
    account_id INTEGER PRIMARY KEY REFERENCES account(id),
    read_at INTEGER NOT NULL
) STRICT;
