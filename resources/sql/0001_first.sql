-- The first schema: accounts, vault, raw files, bills, orders, refunds, roll-ups, reconciliation, closed days.
-- A statement ends with a semicolon at the end of a line; amounts are fen, instants UTC milliseconds (_at), days Beijing (_day, "2026-11-20").
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    appid TEXT NOT NULL DEFAULT '',
    mchid TEXT NOT NULL DEFAULT '',
    merchant_serial TEXT NOT NULL DEFAULT '',
    pay_public_key_id TEXT NOT NULL DEFAULT '',
    notify_url TEXT NOT NULL DEFAULT '',
    corpid TEXT NOT NULL DEFAULT '',
    wecom_base_url TEXT NOT NULL DEFAULT '',
    api_base_url TEXT NOT NULL DEFAULT '',
    pay_base_url TEXT NOT NULL DEFAULT '',
    ca_pem TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
) STRICT;

-- Keys that verify WeChat Pay's answers: the public key and platform certificates, by serial. Not secret.
CREATE TABLE platform_key (
    account_id INTEGER NOT NULL REFERENCES account(id),
    serial TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('public_key', 'certificate')),
    pem TEXT NOT NULL,
    valid_from INTEGER,
    valid_to INTEGER,
    PRIMARY KEY (account_id, serial)
) STRICT, WITHOUT ROWID;

-- Markers: that a key-encryption key exists, where it is kept, and how a passphrase or the recovery code leads to it. Never the key itself.
CREATE TABLE vault_key (
    key_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('keychain', 'passphrase')),
    backend TEXT,
    salt BLOB,
    scrypt_n INTEGER,
    scrypt_r INTEGER,
    scrypt_p INTEGER,
    check_nonce BLOB NOT NULL,
    check_cipher BLOB NOT NULL,
    recovery_salt BLOB,
    recovery_nonce BLOB,
    recovery_cipher BLOB,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE vault_row (
    name TEXT PRIMARY KEY,
    key_id TEXT NOT NULL REFERENCES vault_key(key_id),
    nonce BLOB NOT NULL,
    cipher BLOB NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Files as they came, gzip-compressed, for ever. The parts, put together in order, are one gzip file: a bill of 1 GB never lies in memory whole.
CREATE TABLE raw_file (
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE,
    sha1 BLOB NOT NULL,
    plain_bytes INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('file', 'wechat')),
    name TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    received_at INTEGER NOT NULL
) STRICT;
CREATE TABLE raw_file_part (
    raw_file_id INTEGER NOT NULL REFERENCES raw_file(id),
    part INTEGER NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (raw_file_id, part)
) STRICT;

CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    kind TEXT NOT NULL,
    raw_file_id INTEGER REFERENCES raw_file(id),
    name TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    new_rows INTEGER NOT NULL,
    same_rows INTEGER NOT NULL,
    changed_rows INTEGER NOT NULL,
    conflicting_rows INTEGER NOT NULL,
    quarantined_rows INTEGER NOT NULL,
    summary_agrees INTEGER,
    undone_at INTEGER
) STRICT;
-- What a batch changed in rows that were there before it, so that it can be undone as one. before and after are the row's values as a JSON array
-- in the order of its columns; an empty after is a row that was removed.
CREATE TABLE row_change (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES import_batch(id),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL
) STRICT;
CREATE INDEX row_change_batch ON row_change(batch_id);

-- One bill of one day. kind: trade_all, trade_success, trade_refund, fund_basic, fund_operation, fund_fees.
CREATE TABLE bill_file (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    kind TEXT NOT NULL,
    bill_day TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('imported', 'empty')),
    raw_file_id INTEGER REFERENCES raw_file(id),
    batch_id INTEGER REFERENCES import_batch(id),
    row_count INTEGER NOT NULL,
    quarantined INTEGER NOT NULL,
    summary_agrees INTEGER,
    summary TEXT NOT NULL DEFAULT '',
    received_at INTEGER NOT NULL,
    digest BLOB NOT NULL,
    UNIQUE (account_id, kind, bill_day)
) STRICT;

CREATE TABLE trade_row (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    bill_file_id INTEGER NOT NULL REFERENCES bill_file(id),
    batch_id INTEGER NOT NULL,
    bill_day TEXT NOT NULL,
    line INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('payment', 'refund', 'reversal')),
    traded_at INTEGER NOT NULL,
    transaction_id TEXT NOT NULL,
    out_trade_no TEXT NOT NULL,
    refund_id TEXT NOT NULL,
    out_refund_no TEXT NOT NULL,
    openid TEXT NOT NULL,
    appid TEXT NOT NULL,
    mchid TEXT NOT NULL,
    device TEXT NOT NULL,
    trade_type TEXT NOT NULL,
    bank TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount_fen INTEGER NOT NULL,
    settle_fen INTEGER NOT NULL,
    coupon_fen INTEGER NOT NULL,
    refund_fen INTEGER NOT NULL,
    applied_refund_fen INTEGER NOT NULL,
    coupon_refund_fen INTEGER NOT NULL,
    refund_kind TEXT NOT NULL,
    refund_state TEXT NOT NULL,
    fee_fen INTEGER NOT NULL,
    fee_rate INTEGER NOT NULL,
    product TEXT NOT NULL,
    attach TEXT NOT NULL,
    rate_note TEXT NOT NULL,
    refund_applied_at INTEGER,
    refund_succeeded_at INTEGER,
    digest BLOB NOT NULL
) STRICT;
CREATE INDEX trade_row_day ON trade_row(account_id, bill_day);
CREATE INDEX trade_row_order ON trade_row(account_id, out_trade_no);

CREATE TABLE fund_row (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    bill_file_id INTEGER NOT NULL REFERENCES bill_file(id),
    batch_id INTEGER NOT NULL,
    fund_account TEXT NOT NULL CHECK (fund_account IN ('BASIC', 'OPERATION', 'FEES')),
    bill_day TEXT NOT NULL,
    line INTEGER NOT NULL,
    booked_at INTEGER NOT NULL,
    business_no TEXT NOT NULL,
    flow_no TEXT NOT NULL,
    business_name TEXT NOT NULL,
    business_type TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    amount_fen INTEGER NOT NULL,
    balance_fen INTEGER NOT NULL,
    applicant TEXT NOT NULL,
    note TEXT NOT NULL,
    voucher TEXT NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE INDEX fund_row_day ON fund_row(account_id, fund_account, bill_day, line);

-- Personal WeChat statement (个人对账): no merchant, no fee.
CREATE TABLE personal_row (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    batch_id INTEGER NOT NULL,
    traded_at INTEGER NOT NULL,
    traded_day TEXT NOT NULL,
    kind TEXT NOT NULL,
    counterparty TEXT NOT NULL,
    product TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out', 'neutral')),
    amount_fen INTEGER NOT NULL,
    method TEXT NOT NULL,
    state TEXT NOT NULL,
    trade_no TEXT NOT NULL,
    merchant_no TEXT NOT NULL,
    note TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    digest BLOB NOT NULL,
    UNIQUE (account_id, traded_at, trade_no, kind, amount_fen, occurrence)
) STRICT;

-- A line of a file that could not be read as what it should be. Shown until somebody settles it; its day stays amber.
CREATE TABLE quarantine_row (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    batch_id INTEGER NOT NULL,
    bill_file_id INTEGER REFERENCES bill_file(id),
    row_day TEXT,
    line INTEGER NOT NULL,
    raw TEXT NOT NULL,
    column_name TEXT NOT NULL,
    expected TEXT NOT NULL,
    found TEXT NOT NULL,
    settled_at INTEGER,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX quarantine_day ON quarantine_row(account_id, row_day);

-- The ledger: orders and refunds as the founder's own records have them. occurrence counts equal numbers within one file: a ledger that
-- holds an order twice must show it.
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    out_trade_no TEXT NOT NULL,
    occurrence INTEGER NOT NULL DEFAULT 1,
    transaction_id TEXT NOT NULL DEFAULT '',
    openid TEXT NOT NULL DEFAULT '',
    created_at INTEGER,
    paid_at INTEGER,
    paid_day TEXT,
    amount_fen INTEGER NOT NULL,
    refunded_fen INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL CHECK (status IN ('NOTPAY', 'SUCCESS', 'REFUND', 'CLOSED')),
    product TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL CHECK (source IN ('import', 'query', 'bill', 'hand', 'demo')),
    mark TEXT NOT NULL DEFAULT '' CHECK (mark IN ('', 'test', 'outside')),
    batch_id INTEGER,
    updated_at INTEGER NOT NULL,
    digest BLOB NOT NULL,
    UNIQUE (account_id, out_trade_no, occurrence)
) STRICT;
CREATE INDEX orders_paid ON orders(account_id, paid_day);
CREATE INDEX orders_created ON orders(account_id, created_at);

CREATE TABLE refund (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    out_refund_no TEXT NOT NULL,
    occurrence INTEGER NOT NULL DEFAULT 1,
    out_trade_no TEXT NOT NULL,
    refund_id TEXT NOT NULL DEFAULT '',
    refund_fen INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('PROCESSING', 'SUCCESS', 'CLOSED', 'ABNORMAL')),
    created_at INTEGER,
    created_day TEXT,
    succeeded_at INTEGER,
    source TEXT NOT NULL CHECK (source IN ('import', 'query', 'bill', 'hand', 'demo')),
    batch_id INTEGER,
    updated_at INTEGER NOT NULL,
    digest BLOB NOT NULL,
    UNIQUE (account_id, out_refund_no, occurrence)
) STRICT;
CREATE INDEX refund_day ON refund(account_id, created_day);
CREATE INDEX refund_order ON refund(account_id, out_trade_no);

-- Roll-ups of the trade bills, kept in the import's own transaction: what charts draw from. settle_fen is what a day brings in: amounts to be
-- settled less refunds less fees. A day that has a bill ALL is summed from it, otherwise from SUCCESS and REFUND.
CREATE TABLE rollup_hour (
    account_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    hour INTEGER NOT NULL,
    payments INTEGER NOT NULL,
    payments_fen INTEGER NOT NULL,
    refunds INTEGER NOT NULL,
    refunds_fen INTEGER NOT NULL,
    fee_fen INTEGER NOT NULL,
    PRIMARY KEY (account_id, day, hour)
) STRICT, WITHOUT ROWID;
CREATE TABLE rollup_day (
    account_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    payments INTEGER NOT NULL,
    payments_fen INTEGER NOT NULL,
    refunds INTEGER NOT NULL,
    refunds_fen INTEGER NOT NULL,
    fee_fen INTEGER NOT NULL,
    settle_fen INTEGER NOT NULL,
    PRIMARY KEY (account_id, day)
) STRICT, WITHOUT ROWID;

-- The last reconciliation of a day and what was found. subject names the row (order, refund or file line) that the difference is about.
CREATE TABLE reconcile_day (
    account_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    ran_at INTEGER NOT NULL,
    report TEXT NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (account_id, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE difference (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    class TEXT NOT NULL,
    subject TEXT NOT NULL,
    out_trade_no TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    out_refund_no TEXT NOT NULL,
    refund_id TEXT NOT NULL,
    bill_fen INTEGER,
    ledger_fen INTEGER,
    impact_fen INTEGER NOT NULL,
    cause TEXT NOT NULL,
    suggested_action TEXT NOT NULL,
    explanation TEXT NOT NULL,
    digest BLOB NOT NULL,
    UNIQUE (account_id, day, class, subject)
) STRICT;
-- What the founder decided about a difference. It outlives a new run of the same day; amounts pin it to what was seen. What it changed in
-- the ledger is a batch, so that withdrawing it takes that back.
CREATE TABLE settlement (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    class TEXT NOT NULL,
    subject TEXT NOT NULL,
    bill_fen INTEGER,
    ledger_fen INTEGER,
    action TEXT NOT NULL,
    reason TEXT NOT NULL,
    settled_at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    batch_id INTEGER REFERENCES import_batch(id)
) STRICT;
CREATE INDEX settlement_day ON settlement(account_id, day);

-- Certificates of closed days, a hash chain by account. A reopened day keeps its certificate and gets a new one when closed again.
CREATE TABLE closed_day (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    version INTEGER NOT NULL,
    certificate TEXT NOT NULL,
    certificate_sha256 TEXT NOT NULL,
    previous_sha256 TEXT NOT NULL,
    closed_at INTEGER NOT NULL,
    reopened_at INTEGER,
    reopen_reason TEXT NOT NULL DEFAULT '',
    UNIQUE (account_id, day, version)
) STRICT;
-- The lock itself: a day that stands here can't change.
CREATE TABLE locked_day (
    account_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (account_id, day)
) STRICT, WITHOUT ROWID;

-- Who did what, chained: each row's hash covers the one before it.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER bill_file_locked_insert BEFORE INSERT ON bill_file
WHEN EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = NEW.account_id AND l.day = NEW.bill_day)
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
CREATE TRIGGER bill_file_locked_update BEFORE UPDATE ON bill_file
WHEN EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day IN (OLD.bill_day, NEW.bill_day))
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
CREATE TRIGGER bill_file_locked_delete BEFORE DELETE ON bill_file
WHEN EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day = OLD.bill_day)
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
CREATE TRIGGER trade_row_locked_update BEFORE UPDATE ON trade_row
WHEN EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day IN (OLD.bill_day, NEW.bill_day))
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
CREATE TRIGGER trade_row_locked_delete BEFORE DELETE ON trade_row
WHEN EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day = OLD.bill_day)
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
CREATE TRIGGER fund_row_locked_update BEFORE UPDATE ON fund_row
WHEN EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day IN (OLD.bill_day, NEW.bill_day))
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
CREATE TRIGGER fund_row_locked_delete BEFORE DELETE ON fund_row
WHEN EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day = OLD.bill_day)
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
CREATE TRIGGER orders_locked_insert BEFORE INSERT ON orders
WHEN NEW.paid_day IS NOT NULL AND EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = NEW.account_id AND l.day = NEW.paid_day)
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
-- A later refund changes refunded_fen and status of an order of a closed day: that is history going on, not an edit of the day.
CREATE TRIGGER orders_locked_update BEFORE UPDATE OF out_trade_no, paid_at, paid_day, amount_fen, status, mark ON orders
WHEN (OLD.paid_day IS NOT NEW.paid_day OR OLD.amount_fen <> NEW.amount_fen OR OLD.paid_at IS NOT NEW.paid_at OR OLD.out_trade_no <> NEW.out_trade_no
      OR OLD.mark <> NEW.mark OR (OLD.status IN ('SUCCESS', 'REFUND')) <> (NEW.status IN ('SUCCESS', 'REFUND')))
    AND EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day IN (OLD.paid_day, NEW.paid_day))
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
CREATE TRIGGER orders_locked_delete BEFORE DELETE ON orders
WHEN OLD.paid_day IS NOT NULL AND EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day = OLD.paid_day)
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
CREATE TRIGGER refund_locked_insert BEFORE INSERT ON refund
WHEN EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = NEW.account_id AND l.day = NEW.created_day)
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
-- Only the state of a refund moves on after its day was closed.
CREATE TRIGGER refund_locked_update BEFORE UPDATE OF out_refund_no, out_trade_no, refund_fen, created_at, created_day ON refund
WHEN (OLD.refund_fen <> NEW.refund_fen OR OLD.created_day IS NOT NEW.created_day OR OLD.created_at IS NOT NEW.created_at
      OR OLD.out_refund_no <> NEW.out_refund_no OR OLD.out_trade_no <> NEW.out_trade_no)
    AND EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day IN (OLD.created_day, NEW.created_day))
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
CREATE TRIGGER refund_locked_delete BEFORE DELETE ON refund
WHEN EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day = OLD.created_day)
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
