-- The last four digits of a phone number are what people search for: a blind index of them, beside that of the whole number. NULL: not made
-- yet, because the vault was closed; empty: the number stands nowhere.
ALTER TABLE customer_identity ADD COLUMN phone_tail TEXT;
CREATE INDEX customer_phone_tail ON customer_identity(account_id, phone_tail) WHERE phone_tail IS NOT NULL;
CREATE INDEX customer_phone_tail_missing ON customer_identity(account_id, id) WHERE kind = 'phone' AND phone_tail IS NULL;

-- Products of orders are few: a search looks through their names instead of through all orders.
CREATE INDEX orders_product ON orders(account_id, product);

-- Tags of followers as WeChat said them last, beside what was agreed on: what differs from that was changed since. is_there: carries it at
-- WeChat. is_agreed: carried it on both sides when they were compared last. reading: the reading in which it was seen.
CREATE TABLE follower_tag (
    account_id INTEGER NOT NULL REFERENCES account(id),
    tag TEXT NOT NULL,
    openid TEXT NOT NULL,
    is_there INTEGER NOT NULL,
    is_agreed INTEGER NOT NULL,
    reading INTEGER NOT NULL,
    PRIMARY KEY (account_id, tag, openid)
) STRICT, WITHOUT ROWID;
CREATE INDEX follower_tag_person ON follower_tag(account_id, openid);
-- WeChat's own number of each tag that it has; compared_at: when somebody last decided about it.
CREATE TABLE wechat_tag (
    account_id INTEGER NOT NULL REFERENCES account(id),
    tag TEXT NOT NULL,
    tag_id INTEGER,
    reading INTEGER NOT NULL,
    compared_at INTEGER,
    PRIMARY KEY (account_id, tag)
) STRICT, WITHOUT ROWID;

-- One call that gives a tag to some, takes it from some, or makes it, written down before its first byte leaves. Whoever carries a tag
-- carries it once: a call whose answer was lost is made again.
CREATE TABLE tag_deed (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    kind TEXT NOT NULL CHECK (kind IN ('make', 'give', 'take')),
    tag TEXT NOT NULL,
    openids TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'done', 'failed', 'dropped')),
    planned_at INTEGER NOT NULL,
    settled_at INTEGER,
    left_out INTEGER NOT NULL DEFAULT 0,
    failure TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX tag_deed_open ON tag_deed(account_id, id) WHERE state IN ('waiting', 'sending');
CREATE TRIGGER tag_deed_frozen BEFORE UPDATE OF account_id, kind, tag, planned_at ON tag_deed
BEGIN SELECT RAISE(ABORT, 'tag_deed_frozen'); END;
