-- How an order was shipped, as WeChat has it (logistics_type): 1 express, 2 in the same city, 3 virtual, 4 picked up; 0: it is not, or was read
-- before this was kept.
ALTER TABLE shipping_order ADD COLUMN mode INTEGER NOT NULL DEFAULT 0;
