-- Taking money: what was asked of WeChat Pay, and how an order came to its state.
-- Who writes the ledger at this moment and why: at most one row, there within one transaction only (core/orders/ordereventstore.h). Without it a
-- change counts as news from where the order's row says that it comes from.
CREATE TABLE order_writing (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    source TEXT NOT NULL CHECK (source IN ('query', 'bill', 'import', 'hand', 'demo')),
    cause TEXT NOT NULL CHECK (cause IN ('news', 'decision', 'undo')),
    at INTEGER NOT NULL
) STRICT;

-- The states of an order and what may follow (contract/wechat-pay.md 9.3). News: as WeChat Pay goes on; an order that is closed here and
-- paid there was paid. Decision: a founder takes another record for the truth. Undo: back to what was before.
CREATE TABLE order_transition (
    cause TEXT NOT NULL,
    from_status TEXT NOT NULL,
    to_status TEXT NOT NULL,
    PRIMARY KEY (cause, from_status, to_status)
) STRICT, WITHOUT ROWID;
INSERT INTO order_transition (cause, from_status, to_status) VALUES
    ('news', 'NOTPAY', 'SUCCESS'), ('news', 'NOTPAY', 'REFUND'), ('news', 'NOTPAY', 'CLOSED'), ('news', 'SUCCESS', 'REFUND'),
    ('news', 'CLOSED', 'SUCCESS'), ('news', 'CLOSED', 'REFUND'),
    ('decision', 'NOTPAY', 'SUCCESS'), ('decision', 'NOTPAY', 'REFUND'), ('decision', 'NOTPAY', 'CLOSED'), ('decision', 'SUCCESS', 'REFUND'),
    ('decision', 'CLOSED', 'SUCCESS'), ('decision', 'CLOSED', 'REFUND'), ('decision', 'SUCCESS', 'NOTPAY'), ('decision', 'SUCCESS', 'CLOSED'),
    ('decision', 'REFUND', 'NOTPAY'), ('decision', 'REFUND', 'CLOSED');
INSERT INTO order_transition (cause, from_status, to_status)
    SELECT 'undo', a.value, b.value FROM json_each('["NOTPAY","SUCCESS","REFUND","CLOSED"]') a, json_each('["NOTPAY","SUCCESS","REFUND","CLOSED"]') b
    WHERE a.value <> b.value;

-- Every change of an order's status. The first status is the order's own row, with its source.
CREATE TABLE order_event (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders(id) ON DELETE CASCADE,
    from_status TEXT NOT NULL,
    to_status TEXT NOT NULL,
    cause TEXT NOT NULL,
    source TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX order_event_order ON order_event(order_id, id);

CREATE TRIGGER orders_transition BEFORE UPDATE OF status ON orders
WHEN OLD.status <> NEW.status
    AND NOT EXISTS (SELECT 1 FROM order_transition t WHERE t.cause = COALESCE((SELECT w.cause FROM order_writing w), 'news')
        AND t.from_status = OLD.status AND t.to_status = NEW.status)
BEGIN SELECT RAISE(ABORT, 'order_transition'); END;
CREATE TRIGGER orders_event AFTER UPDATE OF status ON orders
WHEN OLD.status <> NEW.status
BEGIN INSERT INTO order_event (order_id, from_status, to_status, cause, source, at)
    VALUES (NEW.id, OLD.status, NEW.status, COALESCE((SELECT cause FROM order_writing), 'news'), COALESCE((SELECT source FROM order_writing), NEW.source),
        COALESCE((SELECT at FROM order_writing), NEW.updated_at)); END;

-- An order that was asked of WeChat Pay from here. body: the bytes that are sent, kept before the first of them goes out and never changed:
-- the same bytes again are the same order. sending: no answer yet; open: there is a code; the rest is final. refused: WeChat Pay has no such
-- order.
CREATE TABLE pay_request (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    out_trade_no TEXT NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    description TEXT NOT NULL,
    body BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'open', 'paid', 'closed', 'refused')),
    code_url TEXT NOT NULL DEFAULT '',
    code_expires_at INTEGER,
    created_at INTEGER NOT NULL,
    asked_at INTEGER,
    UNIQUE (account_id, out_trade_no)
) STRICT;
CREATE INDEX pay_request_open ON pay_request(account_id, state);
CREATE TRIGGER pay_request_frozen BEFORE UPDATE ON pay_request
WHEN OLD.account_id <> NEW.account_id OR OLD.out_trade_no <> NEW.out_trade_no OR OLD.amount_fen <> NEW.amount_fen
    OR OLD.description <> NEW.description OR OLD.body <> NEW.body
    OR (OLD.state IN ('paid', 'closed', 'refused') AND NEW.state IN ('sending', 'open'))
    OR (OLD.state = 'paid' AND NEW.state <> 'paid')
BEGIN SELECT RAISE(ABORT, 'request_frozen'); END;

-- A refund that was asked of WeChat Pay from here: its number never changes. sending: not known to be accepted; accepted, arrived, closed,
-- abnormal: as the query says (PROCESSING, SUCCESS, CLOSED, ABNORMAL); refused: nothing was accepted. One at a time is sent for an order.
CREATE TABLE refund_request (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    out_refund_no TEXT NOT NULL,
    out_trade_no TEXT NOT NULL,
    refund_fen INTEGER NOT NULL CHECK (refund_fen > 0),
    total_fen INTEGER NOT NULL CHECK (total_fen >= refund_fen),
    reason TEXT NOT NULL,
    body BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'accepted', 'arrived', 'closed', 'abnormal', 'refused')),
    trouble TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    asked_at INTEGER,
    UNIQUE (account_id, out_refund_no)
) STRICT;
CREATE UNIQUE INDEX refund_request_sending ON refund_request(account_id, out_trade_no) WHERE state = 'sending';
CREATE INDEX refund_request_state ON refund_request(account_id, state);
CREATE TRIGGER refund_request_frozen BEFORE UPDATE ON refund_request
WHEN OLD.account_id <> NEW.account_id OR OLD.out_refund_no <> NEW.out_refund_no OR OLD.out_trade_no <> NEW.out_trade_no
    OR OLD.refund_fen <> NEW.refund_fen OR OLD.total_fen <> NEW.total_fen OR OLD.reason <> NEW.reason OR OLD.body <> NEW.body
    OR (OLD.state IN ('arrived', 'closed', 'refused') AND NEW.state <> OLD.state) OR (OLD.state <> 'sending' AND NEW.state = 'sending')
BEGIN SELECT RAISE(ABORT, 'request_frozen'); END;
