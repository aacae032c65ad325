-- Customers: one person, with all the ids that WeChat and the founder know this person by.

-- A person. One that was joined to another stays, so that the join can be taken back; an erased one keeps its row, empty, so that money
-- still adds up. initials: the name's pinyin initials in lower case, for search. source: a subscribe_scene of WeChat, or 'order', 'import', 'hand'; source_detail: its
-- qr_scene_str, attach, file.
CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    name TEXT NOT NULL DEFAULT '',
    initials TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    source_detail TEXT NOT NULL DEFAULT '',
    first_seen_at INTEGER NOT NULL,
    joined_into INTEGER REFERENCES customer(id),
    erased_at INTEGER,
    batch_id INTEGER REFERENCES import_batch(id),
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX customer_seen ON customer(account_id, first_seen_at, id);
CREATE INDEX customer_joined ON customer(joined_into) WHERE joined_into IS NOT NULL;

-- What a person is known by. app: the appid or corpid that an openid or external_userid belongs to. A phone's value is its blind index, the
-- number itself a sealed value of a field. reason: why this id is this person's ('follower', 'payer', 'import', 'unionid', 'hand').
CREATE TABLE customer_identity (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    kind TEXT NOT NULL CHECK (kind IN ('openid', 'unionid', 'external_userid', 'phone', 'transaction', 'code')),
    app TEXT NOT NULL DEFAULT '',
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    since INTEGER NOT NULL,
    batch_id INTEGER REFERENCES import_batch(id),
    UNIQUE (account_id, kind, app, value)
) STRICT;
CREATE INDEX customer_identity_of ON customer_identity(customer_id);
CREATE INDEX customer_identity_value ON customer_identity(account_id, value);

-- Two persons that are one: everything of `joined` was moved to `kept`; moved names each row that was, so that undoing is exact.
CREATE TABLE customer_join (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    kept INTEGER NOT NULL REFERENCES customer(id),
    joined INTEGER NOT NULL REFERENCES customer(id),
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    undone_at INTEGER,
    moved TEXT NOT NULL
) STRICT;

-- A closed day's row may lose its payer, when a person asks to be erased, and nothing else: who paid is no part of what a day was closed on.
DROP TRIGGER trade_row_locked_update;
CREATE TRIGGER trade_row_locked_update BEFORE UPDATE OF id, account_id, bill_file_id, batch_id, bill_day, line, kind, traded_at, transaction_id, out_trade_no,
    refund_id, out_refund_no, appid, mchid, device, trade_type, bank, currency, amount_fen, settle_fen, coupon_fen, refund_fen, applied_refund_fen,
    coupon_refund_fen, refund_kind, refund_state, fee_fen, fee_rate, product, attach, rate_note, refund_applied_at, refund_succeeded_at ON trade_row
WHEN EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day IN (OLD.bill_day, NEW.bill_day))
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;

-- Who follows the official account, as WeChat said it last. An openid that left stays, with the time when that was noticed.
CREATE TABLE follower (
    account_id INTEGER NOT NULL REFERENCES account(id),
    openid TEXT NOT NULL,
    unionid TEXT NOT NULL DEFAULT '',
    is_following INTEGER NOT NULL,
    followed_at INTEGER,
    left_at INTEGER,
    remark TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    scene TEXT NOT NULL DEFAULT '',
    qr_scene INTEGER NOT NULL DEFAULT 0,
    qr_scene_str TEXT NOT NULL DEFAULT '',
    is_told INTEGER NOT NULL DEFAULT 0,
    run INTEGER NOT NULL,
    PRIMARY KEY (account_id, openid)
) STRICT, WITHOUT ROWID;
-- Who is to be asked about, or is following.
CREATE INDEX follower_untold ON follower(account_id, openid) WHERE is_following = 1 AND is_told = 0;
-- A reading of all followers, page by page, and how far it has come: one that was stopped goes on where it was. listed: openids so far;
-- came, went: who was not there, or is not any more.
CREATE TABLE follower_run (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    started_at INTEGER NOT NULL,
    next_openid TEXT NOT NULL,
    pages INTEGER NOT NULL DEFAULT 0,
    listed INTEGER NOT NULL DEFAULT 0,
    came INTEGER NOT NULL DEFAULT 0,
    went INTEGER NOT NULL DEFAULT 0,
    listed_at INTEGER,
    finished_at INTEGER
) STRICT;

CREATE TABLE customer_tag (
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    tag TEXT NOT NULL,
    at INTEGER NOT NULL,
    batch_id INTEGER REFERENCES import_batch(id),
    PRIMARY KEY (customer_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_tag_of ON customer_tag(tag);

CREATE TABLE customer_note (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    text TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    deleted_at INTEGER,
    batch_id INTEGER REFERENCES import_batch(id)
) STRICT;
CREATE INDEX customer_note_of ON customer_note(customer_id, written_at);

-- Fields of the founder's own, with what they are kept for and how long. A sensitive field's values are sealed: AES-256-GCM under a key of the
-- vault, bound to their place.
CREATE TABLE customer_field (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    name TEXT NOT NULL,
    is_sensitive INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    retention_months INTEGER NOT NULL,
    position INTEGER NOT NULL,
    deleted_at INTEGER,
    UNIQUE (account_id, name)
) STRICT;
CREATE TABLE customer_value (
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    field_id INTEGER NOT NULL REFERENCES customer_field(id),
    text TEXT NOT NULL DEFAULT '',
    key_id TEXT NOT NULL DEFAULT '',
    nonce BLOB,
    cipher BLOB,
    updated_at INTEGER NOT NULL,
    batch_id INTEGER REFERENCES import_batch(id),
    PRIMARY KEY (customer_id, field_id)
) STRICT, WITHOUT ROWID;

-- What a person did or what was done about this person, besides orders and refunds, which are read from their own tables. key: what makes the
-- event one of its kind; the same key again is a duplicate.
CREATE TABLE customer_event (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    kind TEXT NOT NULL CHECK (kind IN ('follow', 'unfollow', 'view', 'purchase', 'interaction', 'message', 'article')),
    at INTEGER NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    key TEXT NOT NULL,
    batch_id INTEGER REFERENCES import_batch(id),
    UNIQUE (account_id, key)
) STRICT;
CREATE INDEX customer_event_of ON customer_event(customer_id, at);
CREATE INDEX customer_event_batch ON customer_event(batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    purpose TEXT NOT NULL,
    way TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;
CREATE INDEX consent_of ON consent(customer_id);

-- Sums over a person's orders, refunds and events, so that lists, segments and RFM need not look through them. Always computable again.
CREATE TABLE customer_figures (
    customer_id INTEGER PRIMARY KEY REFERENCES customer(id),
    account_id INTEGER NOT NULL REFERENCES account(id),
    orders INTEGER NOT NULL,
    paid_fen INTEGER NOT NULL,
    refunded_fen INTEGER NOT NULL,
    first_paid_at INTEGER,
    last_paid_at INTEGER,
    views INTEGER NOT NULL,
    interactions INTEGER NOT NULL,
    last_event_at INTEGER
) STRICT;

-- What RFM says of those who bought in the last twelve months, computed from the orders; empty group: too few customers to compare.
CREATE TABLE customer_rfm (
    customer_id INTEGER PRIMARY KEY REFERENCES customer(id),
    account_id INTEGER NOT NULL REFERENCES account(id),
    last_paid_at INTEGER NOT NULL,
    order_days INTEGER NOT NULL,
    spent_fen INTEGER NOT NULL,
    rfm_group TEXT NOT NULL
) STRICT;
CREATE INDEX customer_rfm_group ON customer_rfm(account_id, rfm_group);
-- What that was computed from (ledger: counts and last changes) and where the scores begin (core/customers/rfm.h), as JSON; no customers: too
-- few to compare.
CREATE TABLE rfm_scale (
    account_id INTEGER PRIMARY KEY REFERENCES account(id),
    day TEXT NOT NULL,
    ledger TEXT NOT NULL,
    customers INTEGER NOT NULL,
    cuts TEXT NOT NULL
) STRICT;

-- The last characters of an id or a number are what people search for.
CREATE INDEX customer_identity_tail ON customer_identity(account_id, substr(value, -4));
CREATE INDEX orders_number_tail ON orders(account_id, substr(out_trade_no, -4));
CREATE INDEX orders_transaction_tail ON orders(account_id, substr(transaction_id, -4));

-- Conditions that name a group of customers, as JSON (core/customers/segment.h).
CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    name TEXT NOT NULL,
    conditions TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
) STRICT;

-- A person's orders are found by the payer.
CREATE INDEX orders_payer ON orders(account_id, openid);
