-- Whose an openid is, is asked by value and kind. With the value alone SQLite took the index of (account, kind, app, value) for as good and went through
-- all ids of the account for each order: the time of every import grew with orders times persons.
DROP INDEX customer_identity_value;
CREATE INDEX customer_identity_value ON customer_identity(account_id, value, kind);
