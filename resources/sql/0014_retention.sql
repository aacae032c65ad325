-- Keeping people: who was to be won back and was contacted, which unusual figures are muted, when a rule for the next step fitted whom.

-- A campaign is the list as it was when the first of it was contacted; it takes contacts for 14 days. rank: 1 is the largest stake. Held-out
-- customers are never contacted: what comes of them is what the others are compared with.
CREATE TABLE win_back (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    began_at INTEGER NOT NULL
) STRICT;
CREATE INDEX win_back_of ON win_back(account_id, began_at);
CREATE TABLE win_back_place (
    win_back_id INTEGER NOT NULL REFERENCES win_back(id) ON DELETE CASCADE,
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    rank INTEGER NOT NULL CHECK (rank >= 1),
    is_held_out INTEGER NOT NULL,
    risk_per_mille INTEGER NOT NULL CHECK (risk_per_mille BETWEEN 0 AND 1000),
    expected_fen INTEGER NOT NULL,
    contacted_at INTEGER,
    PRIMARY KEY (win_back_id, customer_id),
    CHECK (is_held_out = 0 OR contacted_at IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX win_back_customer ON win_back_place(customer_id);

-- A figure whose alerts are not shown, and why. until_day: the last muted day; NULL: until it is ended.
CREATE TABLE alert_mute (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    figure TEXT NOT NULL CHECK (figure IN ('revenue', 'orders', 'new_followers', 'lost_followers', 'readers')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    since INTEGER NOT NULL,
    until_day TEXT,
    ended_at INTEGER
) STRICT;
CREATE INDEX alert_mute_of ON alert_mute(account_id, since);

-- A rule (core/retention/nextaction.h) that fitted a customer; held-out ones are noted too and nothing is done about them.
CREATE TABLE rule_case (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id),
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    rule TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    is_held_out INTEGER NOT NULL,
    done_at INTEGER
) STRICT;
CREATE INDEX rule_case_of ON rule_case(account_id, rule, customer_id, due_at);
CREATE INDEX rule_case_customer ON rule_case(customer_id);

-- What happened in some days, of everybody: which links were opened, who read, who asked.
CREATE INDEX customer_event_time ON customer_event(account_id, at);
-- Comings and goings of followers, person by person and in order, without looking through everything that people viewed.
CREATE INDEX customer_event_follow ON customer_event(account_id, customer_id, at, kind, key) WHERE kind IN ('follow', 'unfollow');
