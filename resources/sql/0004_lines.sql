-- Lines that could not be read: an id is never used again. A corrected bill takes its lines away and an undo brings them back under their ids,
-- which other lines had by then. Lines that are here get new ids, above all that are noted for an undo. Two columns that nothing read go; they
-- stood last, so what was noted with them is read as before.
CREATE TABLE quarantine_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL,
    batch_id INTEGER NOT NULL,
    bill_file_id INTEGER REFERENCES bill_file(id),
    row_day TEXT,
    line INTEGER NOT NULL,
    raw TEXT NOT NULL,
    column_name TEXT NOT NULL,
    expected TEXT NOT NULL,
    found TEXT NOT NULL
) STRICT;
INSERT INTO sqlite_sequence (name, seq)
SELECT 'quarantine_line', COALESCE(MAX(row_id), 0) FROM row_change WHERE table_name = 'quarantine_row';
INSERT INTO quarantine_line (account_id, batch_id, bill_file_id, row_day, line, raw, column_name, expected, found)
SELECT account_id, batch_id, bill_file_id, row_day, line, raw, column_name, expected, found FROM quarantine_row ORDER BY id;
DROP TABLE quarantine_row;
ALTER TABLE quarantine_line RENAME TO quarantine_row;
CREATE INDEX quarantine_day ON quarantine_row(account_id, row_day);
