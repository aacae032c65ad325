-- What lists and details of orders need. Orders come newest first, a page at a time, by the moment they are listed under (their creation; the
-- payment of one that a bill brought; the start of time for one without either) and their id. The movements of funds of one order are found
-- by WeChat's number.
CREATE INDEX orders_listed ON orders(account_id, COALESCE(created_at, paid_at, 0), id);
CREATE INDEX fund_row_business ON fund_row(account_id, business_no);
