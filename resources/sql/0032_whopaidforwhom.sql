-- The states of a refund and what may follow (contract/wechat-pay.md 10.3): SUCCESS and CLOSED are its end. Who writes and why is said as for
-- orders (order_writing). Told: WeChat Pay's own answer, which corrects what a list of refunds said. Decision: a founder takes another record
-- for the truth. Undo: back to what was before.
CREATE TABLE refund_transition (
    cause TEXT NOT NULL,
    from_status TEXT NOT NULL,
    to_status TEXT NOT NULL,
    PRIMARY KEY (cause, from_status, to_status)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_transition (cause, from_status, to_status)
    SELECT c.value, a.value, b.value FROM json_each('["news","decision"]') c, json_each('["PROCESSING","ABNORMAL"]') a,
        json_each('["SUCCESS","CLOSED","ABNORMAL"]') b
    WHERE a.value <> b.value;
INSERT INTO refund_transition (cause, from_status, to_status) VALUES
    ('decision', 'SUCCESS', 'CLOSED'), ('decision', 'CLOSED', 'SUCCESS'), ('decision', 'CLOSED', 'ABNORMAL');
INSERT INTO refund_transition (cause, from_status, to_status)
    SELECT 'told', a.value, b.value FROM json_each('["PROCESSING","SUCCESS","CLOSED","ABNORMAL"]') a,
        json_each('["SUCCESS","CLOSED","ABNORMAL"]') b
    WHERE a.value <> b.value;
INSERT INTO refund_transition (cause, from_status, to_status)
    SELECT 'undo', a.value, b.value FROM json_each('["PROCESSING","SUCCESS","CLOSED","ABNORMAL"]') a,
        json_each('["PROCESSING","SUCCESS","CLOSED","ABNORMAL"]') b
    WHERE a.value <> b.value;

CREATE TRIGGER refund_transition_kept BEFORE UPDATE OF status ON refund
WHEN OLD.status <> NEW.status
    AND NOT EXISTS (SELECT 1 FROM refund_transition t WHERE t.cause = COALESCE(
            (SELECT CASE WHEN w.source = 'query' THEN 'told' ELSE w.cause END FROM order_writing w), 'news')
        AND t.from_status = OLD.status AND t.to_status = NEW.status)
BEGIN SELECT RAISE(ABORT, 'refund_transition'); END;

-- Whom an order was made for: its attach says customer=12 (core/selling/recipient.h). No request's body ever changes.
ALTER TABLE pay_request ADD COLUMN made_for INTEGER GENERATED ALWAYS AS (CASE WHEN json_valid(CAST(body AS TEXT))
    AND json_extract(CAST(body AS TEXT), '$.attach') LIKE 'customer=%' THEN CAST(substr(json_extract(CAST(body AS TEXT), '$.attach'), 10) AS INTEGER)
    END) VIRTUAL;
CREATE INDEX pay_request_made_for ON pay_request(made_for) WHERE made_for IS NOT NULL;
-- Customers of one name are told from each other where a name is typed.
CREATE INDEX customer_name ON customer(account_id, name) WHERE name <> '';
-- For the timeline of one customer.
CREATE INDEX booking_customer ON booking(customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX complaint_payer ON complaint(account_id, openid);
