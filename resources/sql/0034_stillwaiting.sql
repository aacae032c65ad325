-- leaves_waiting: who waited before this message of ours waits after it too, because it answers nobody: what a campaign said, and what a rule
-- said that only puts off (core/autoreply/replyrule.h, leavesWaiting()). Of what was said before, so it is with what can still be answered: a
-- list of everybody who was ever put off would help nobody.
ALTER TABLE talk_message ADD COLUMN leaves_waiting INTEGER NOT NULL DEFAULT 0 CHECK (leaves_waiting IN (0, 1));
UPDATE talk_message SET leaves_waiting = 1 WHERE at > (SELECT max(at) FROM talk_message) - 172800000 AND (id IN
    (SELECT talk_message_id FROM campaign_person WHERE talk_message_id IS NOT NULL) OR rule_id IN
    (SELECT id FROM reply_rule WHERE json_extract(body, '$.trigger') = 'any' OR json_extract(body, '$.hours') = 'outside'));
