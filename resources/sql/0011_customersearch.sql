-- The last four digits of a phone number are what people search for: a blind index of them, beside that of the whole number. NULL: not made
-- yet, because the vault was closed; empty: the number stands nowhere.
ALTER TABLE customer_identity ADD COLUMN phone_tail TEXT;
CREATE INDEX customer_phone_tail ON customer_identity(account_id, phone_tail) WHERE phone_tail IS NOT NULL;
CREATE INDEX customer_phone_tail_missing ON customer_identity(account_id, id) WHERE kind = 'phone' AND phone_tail IS NULL;

-- Products of orders are few: a search looks through their names instead of through all orders.
CREATE INDEX orders_product ON orders(account_id, product);
