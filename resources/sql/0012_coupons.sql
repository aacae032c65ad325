-- A coupon that was given by mistake is withdrawn: it stays, with its history, and can't be used.
ALTER TABLE coupon ADD COLUMN withdrawn_at INTEGER;
CREATE TRIGGER coupon_withdrawn_unused BEFORE UPDATE ON coupon
WHEN NEW.withdrawn_at IS NOT NULL AND NEW.out_trade_no <> ''
BEGIN SELECT RAISE(ABORT, 'coupon_used'); END;
