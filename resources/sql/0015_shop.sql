-- Orders of a WeChat Shop (微信小店, contract/wechat-official-account.md 10.2) in the ledger.
ALTER TABLE account ADD COLUMN shop_appid TEXT NOT NULL DEFAULT '';

-- Records may come from the shop. Only what the CHECK says changes, not one stored byte: SQLite's own way for that is to change the text of the
-- schema (lang_altertable.html, "Making Other Kinds Of Table Schema Changes"). Rows, digests, indexes and triggers stay as they lie; a table made anew
-- would take order_event along by its ON DELETE CASCADE.
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql = replace(sql, '''hand'', ''demo'')', '''hand'', ''demo'', ''shop'')')
    WHERE type = 'table' AND name IN ('orders', 'refund', 'order_writing');
PRAGMA writable_schema=RESET;

-- The shop's money is in no bill of the merchant, so a closed day says nothing of it and keeps nothing of it from coming in later.
DROP TRIGGER orders_locked_insert;
CREATE TRIGGER orders_locked_insert BEFORE INSERT ON orders
WHEN NEW.source <> 'shop' AND NEW.paid_day IS NOT NULL
    AND EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = NEW.account_id AND l.day = NEW.paid_day)
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
DROP TRIGGER orders_locked_update;
CREATE TRIGGER orders_locked_update BEFORE UPDATE OF out_trade_no, paid_at, paid_day, amount_fen, status, mark, source ON orders
WHEN NOT (OLD.source = 'shop' AND NEW.source = 'shop')
    AND (OLD.paid_day IS NOT NEW.paid_day OR OLD.amount_fen <> NEW.amount_fen OR OLD.paid_at IS NOT NEW.paid_at OR OLD.out_trade_no <> NEW.out_trade_no
      OR OLD.mark <> NEW.mark OR (OLD.status IN ('SUCCESS', 'REFUND')) <> (NEW.status IN ('SUCCESS', 'REFUND'))
      OR (OLD.source = 'shop') <> (NEW.source = 'shop'))
    AND EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day IN (OLD.paid_day, NEW.paid_day))
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
DROP TRIGGER orders_locked_delete;
CREATE TRIGGER orders_locked_delete BEFORE DELETE ON orders
WHEN OLD.source <> 'shop' AND OLD.paid_day IS NOT NULL
    AND EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day = OLD.paid_day)
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
DROP TRIGGER refund_locked_insert;
CREATE TRIGGER refund_locked_insert BEFORE INSERT ON refund
WHEN NEW.source <> 'shop' AND EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = NEW.account_id AND l.day = NEW.created_day)
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
DROP TRIGGER refund_locked_update;
CREATE TRIGGER refund_locked_update BEFORE UPDATE OF out_refund_no, out_trade_no, refund_fen, created_at, created_day, source ON refund
WHEN NOT (OLD.source = 'shop' AND NEW.source = 'shop')
    AND (OLD.refund_fen <> NEW.refund_fen OR OLD.created_day IS NOT NEW.created_day OR OLD.created_at IS NOT NEW.created_at
      OR OLD.out_refund_no <> NEW.out_refund_no OR OLD.out_trade_no <> NEW.out_trade_no OR (OLD.source = 'shop') <> (NEW.source = 'shop'))
    AND EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day IN (OLD.created_day, NEW.created_day))
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;
DROP TRIGGER refund_locked_delete;
CREATE TRIGGER refund_locked_delete BEFORE DELETE ON refund
WHEN OLD.source <> 'shop' AND EXISTS (SELECT 1 FROM locked_day l WHERE l.account_id = OLD.account_id AND l.day = OLD.created_day)
BEGIN SELECT RAISE(ABORT, 'day_locked'); END;

-- What the shop said of an order last. order_id is its out_trade_no in the ledger; status is WeChat's number (10.2.2), also one that is not known
-- yet; changed_at is WeChat's update_time in ms: what is not newer is not taken again.
CREATE TABLE shop_order (
    account_id INTEGER NOT NULL REFERENCES account(id),
    order_id TEXT NOT NULL,
    status INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    read_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, order_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shop_order_status ON shop_order(account_id, status);

-- After-sales of orders; is_open: something may still come of it.
CREATE TABLE shop_aftersale (
    account_id INTEGER NOT NULL REFERENCES account(id),
    aftersale_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    status TEXT NOT NULL,
    amount_fen INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    PRIMARY KEY (account_id, aftersale_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shop_aftersale_open ON shop_aftersale(account_id, order_id) WHERE is_open = 1;

-- How far the shop's changes are read: all before read_until are here. The window that is being read and the place in it stay when a reading is
-- stopped (window_to 0: none is being read). All UTC ms.
CREATE TABLE shop_reading (
    account_id INTEGER PRIMARY KEY REFERENCES account(id),
    read_until INTEGER NOT NULL DEFAULT 0,
    window_from INTEGER NOT NULL DEFAULT 0,
    window_to INTEGER NOT NULL DEFAULT 0,
    next_key TEXT NOT NULL DEFAULT '',
    noted_at INTEGER NOT NULL DEFAULT 0
) STRICT;
