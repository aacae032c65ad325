-- A revoked bar-code payment takes back what it brought in; the sums of a day counted it as brought in once more. Which bills count is said
-- at rollup_day: a day that has a bill ALL is summed from it.
UPDATE rollup_day SET settle_fen = settle_fen - s.too_much FROM (
    SELECT t.account_id, t.bill_day, SUM(t.settle_fen - t.refund_fen + CASE WHEN t.refund_fen = 0 THEN t.settle_fen ELSE t.refund_fen END) too_much
    FROM trade_row t JOIN bill_file b ON b.id = t.bill_file_id
    WHERE t.kind = 'reversal' AND (b.kind = 'trade_all' OR NOT EXISTS (SELECT 1 FROM bill_file a WHERE a.account_id = b.account_id
        AND a.bill_day = b.bill_day AND a.kind = 'trade_all'))
    GROUP BY t.account_id, t.bill_day) s
WHERE rollup_day.account_id = s.account_id AND rollup_day.day = s.bill_day;
