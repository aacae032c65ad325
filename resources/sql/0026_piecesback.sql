-- Pieces that come back after a refund of a part of an order: which refund brought them, so that each brings its own once.
ALTER TABLE stock_movement ADD COLUMN refund TEXT NOT NULL DEFAULT '';
DROP INDEX stock_once;
CREATE UNIQUE INDEX stock_once ON stock_movement(reference, refund, product_id, kind) WHERE reference <> '';
