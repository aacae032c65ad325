-- Payers whom only bills name become customers; whose payments are whose is asked by payer.
CREATE INDEX trade_row_payer ON trade_row(account_id, openid);
-- Who was erased and still follows is listed by WeChat again each day. digest: HMAC-SHA256 of the openid under a random key of this file; it
-- keeps them from being made a customer until they follow anew.
CREATE TABLE erased_openid (
    account_id INTEGER NOT NULL REFERENCES account(id),
    digest TEXT NOT NULL,
    erased_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, digest)
) STRICT, WITHOUT ROWID;
