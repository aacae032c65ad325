-- A note may be a task: to be done on that day (Beijing), until it is ticked off. So it goes wherever notes go: joins, erasing, copies.
ALTER TABLE customer_note ADD COLUMN due_day TEXT;
ALTER TABLE customer_note ADD COLUMN done_at INTEGER;
CREATE INDEX customer_note_due ON customer_note(due_day) WHERE due_day IS NOT NULL AND done_at IS NULL AND deleted_at IS NULL;
