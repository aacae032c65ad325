-- Shipping of a Mini Program's orders, whose money WeChat holds until it knows that they were shipped (小程序发货信息管理).

-- The Mini Program beside the official account; its secret lies in the vault.
ALTER TABLE account ADD COLUMN mini_appid TEXT NOT NULL DEFAULT '';

-- An order as WeChat manages it, as it was read last. state: order_state, 1 to ship, 2 shipped, 3 received, 4 finished, 5 refunded, 6 funds to
-- settle. uploads: finish_shipping_count, 2 when the one correction is used up. parcels: a JSON array.
CREATE TABLE shipping_order (
    account_id INTEGER NOT NULL REFERENCES account(id),
    transaction_id TEXT NOT NULL,
    merchant_id TEXT NOT NULL,
    out_trade_no TEXT NOT NULL,
    description TEXT NOT NULL,
    paid_fen INTEGER NOT NULL,
    openid TEXT NOT NULL,
    paid_at INTEGER NOT NULL,
    state INTEGER NOT NULL,
    is_complaint INTEGER NOT NULL,
    uploads INTEGER NOT NULL,
    is_whole INTEGER NOT NULL,
    parcels TEXT NOT NULL,
    read_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, transaction_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shipping_order_state ON shipping_order(account_id, state, paid_at);

-- Shipping data that was sent, each written down before its first byte leaves. sending: on its way, or its process died; unknown: no answer
-- came, since unknown_since; WeChat is asked for the order before anything else. Of one order one is under way, and of those that count only
-- the first and one correction are ever accepted; a part is a parcel of an order of which more parcels follow. uploads_before: as WeChat
-- counted when it was sent. body: empty once its payer was erased.
CREATE TABLE shipping_deed (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    transaction_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('part', 'first', 'correction')),
    body BLOB NOT NULL,
    uploads_before INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'unknown', 'done', 'refused')),
    sent_at INTEGER NOT NULL,
    unknown_since INTEGER,
    settled_at INTEGER,
    failure TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX shipping_deed_order ON shipping_deed(account_id, transaction_id, id);
CREATE UNIQUE INDEX shipping_deed_open ON shipping_deed(account_id, transaction_id) WHERE state IN ('sending', 'unknown');
CREATE UNIQUE INDEX shipping_deed_once ON shipping_deed(account_id, transaction_id, kind) WHERE kind <> 'part' AND state <> 'refused';
CREATE TRIGGER shipping_deed_frozen BEFORE UPDATE OF account_id, transaction_id, kind, uploads_before, sent_at ON shipping_deed
BEGIN SELECT RAISE(ABORT, 'shipping_deed_frozen'); END;
CREATE TRIGGER shipping_deed_body BEFORE UPDATE OF body ON shipping_deed WHEN NEW.body <> x'' OR OLD.state IN ('sending', 'unknown')
BEGIN SELECT RAISE(ABORT, 'shipping_deed_frozen'); END;
CREATE TRIGGER shipping_deed_settled BEFORE UPDATE OF state ON shipping_deed WHEN OLD.state IN ('done', 'refused')
BEGIN SELECT RAISE(ABORT, 'shipping_deed_settled'); END;
CREATE TRIGGER shipping_deed_kept BEFORE DELETE ON shipping_deed
BEGIN SELECT RAISE(ABORT, 'shipping_deed_kept'); END;

-- When the open orders were read to their end last, and how far a reading came that was stopped (run_state 0: none was).
CREATE TABLE shipping_poll (
    account_id INTEGER PRIMARY KEY REFERENCES account(id),
    read_at INTEGER,
    run_at INTEGER NOT NULL DEFAULT 0,
    run_state INTEGER NOT NULL DEFAULT 0,
    run_index TEXT NOT NULL DEFAULT '',
    companies_at INTEGER
) STRICT;

-- The express companies that WeChat knows, in its order.
CREATE TABLE express_company (
    account_id INTEGER NOT NULL REFERENCES account(id),
    place INTEGER NOT NULL,
    delivery_id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (account_id, place)
) STRICT, WITHOUT ROWID;
