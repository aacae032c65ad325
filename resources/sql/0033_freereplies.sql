-- What was said in the answer to a push or by an event's code is none of the messages that a window permits. Which of the earlier ones were
-- is not known: they go on counting, for 48 hours at most.
ALTER TABLE talk_message ADD COLUMN is_free INTEGER NOT NULL DEFAULT 0;
-- Of a video WeChat gave an address, not the bytes: it was kept as if WeChat had it no more.
ALTER TABLE talk_media ADD COLUMN is_elsewhere INTEGER NOT NULL DEFAULT 0;
UPDATE talk_media SET is_elsewhere = 1 WHERE length(bytes) = 0 AND (account_id, media_id) IN (
    SELECT m.account_id, CASE WHEN json_valid(m.detail) THEN json_extract(m.detail, '$.media_id') END FROM talk_message m
    JOIN talk_peer p ON p.id = m.peer_id WHERE p.channel IN ('official', 'mini') AND m.kind = 'video');
