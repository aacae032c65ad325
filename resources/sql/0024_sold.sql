-- Which orders sold a product: appointments that are paid for and have no time yet are looked for each time the page of orders is.
CREATE INDEX order_line_product ON order_line(account_id, product_id);
