-- Unpaid orders are few among all, and every look at the orders page counts and lists them.
CREATE INDEX orders_unpaid ON orders(account_id, COALESCE(created_at, paid_at, 0), id) WHERE status = 'NOTPAY';
