-- Experiments: versions that are compared, by a rule that is fixed before anybody sees them (docs/EXPERIMENTS.md).

-- rule: its text (core/experiments/experimentrule.h), of which rule_hash is the SHA-256 from the start on; a draft has none. first_day: day 1,
-- Beijing. ending: none, decided (by its rule), broken_split, stopped (by a person, for a reason).
CREATE TABLE experiment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES account(id),
    rule TEXT NOT NULL,
    rule_hash BLOB NOT NULL DEFAULT x'',
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    first_day TEXT,
    ended_at INTEGER,
    ending TEXT NOT NULL DEFAULT 'none' CHECK (ending IN ('none', 'decided', 'broken_split', 'stopped')),
    reason TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    CHECK ((started_at IS NULL) = (rule_hash = x'')),
    CHECK ((started_at IS NULL) = (first_day IS NULL)),
    CHECK ((ended_at IS NULL) = (ending = 'none')),
    CHECK (ended_at IS NULL OR started_at IS NOT NULL)
) STRICT;
CREATE INDEX experiment_of ON experiment(account_id, created_at);
CREATE TRIGGER experiment_fixed BEFORE UPDATE OF id, account_id, rule, rule_hash, created_at, started_at, first_day, deleted_at ON experiment
WHEN OLD.started_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'experiment_fixed'); END;
CREATE TRIGGER experiment_kept BEFORE DELETE ON experiment WHEN OLD.started_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'experiment_kept'); END;

-- What was decided, each once: 'early' on a day before the planned end, 'final' by the test of the planned end. winner: the arm's place, from
-- 0; none: no clear difference. p: as text of 17 digits, which gives back the same number.
CREATE TABLE experiment_decision (
    experiment_id INTEGER NOT NULL REFERENCES experiment(id),
    kind TEXT NOT NULL CHECK (kind IN ('early', 'final')),
    day TEXT NOT NULL,
    p TEXT NOT NULL,
    winner INTEGER,
    PRIMARY KEY (experiment_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER experiment_decision_once BEFORE UPDATE ON experiment_decision
BEGIN SELECT RAISE(ABORT, 'experiment_decided'); END;
CREATE TRIGGER experiment_decision_kept BEFORE DELETE ON experiment_decision
BEGIN SELECT RAISE(ABORT, 'experiment_decided'); END;
-- What has ended stays so, but for one whose planned end brought no winner: it may go on, and then only the daily look can find one.
CREATE TRIGGER experiment_ended BEFORE UPDATE OF ended_at, ending, reason ON experiment
WHEN OLD.ended_at IS NOT NULL AND (OLD.ending <> 'decided' OR NEW.ended_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM experiment_decision d WHERE d.experiment_id = OLD.id AND d.winner IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'experiment_ended'); END;

-- Counts that a person typed or imported. Of one day, arm and source what was entered last holds; an undone entry holds nothing.
CREATE TABLE experiment_entry (
    id INTEGER PRIMARY KEY,
    experiment_id INTEGER NOT NULL REFERENCES experiment(id),
    file TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL,
    is_undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX experiment_entry_of ON experiment_entry(experiment_id, id);
-- users: first seen on that day; converted: on that day, whenever they were seen. revenue_squares: the sum of squares of what each person
-- spent, fen², as text of 17 digits; none: not told.
CREATE TABLE experiment_count (
    entry_id INTEGER NOT NULL REFERENCES experiment_entry(id),
    day TEXT NOT NULL,
    arm INTEGER NOT NULL,
    source TEXT NOT NULL DEFAULT '',
    users INTEGER NOT NULL CHECK (users >= 0),
    converted INTEGER NOT NULL CHECK (converted >= 0),
    revenue_fen INTEGER NOT NULL DEFAULT 0,
    revenue_squares TEXT,
    PRIMARY KEY (entry_id, day, arm, source)
) STRICT, WITHOUT ROWID;

-- Who gets which version, once and for all. share: of 10,000, the arm's when it was drawn.
CREATE TABLE experiment_person (
    experiment_id INTEGER NOT NULL REFERENCES experiment(id),
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    arm INTEGER NOT NULL,
    share INTEGER NOT NULL,
    assigned_at INTEGER NOT NULL,
    PRIMARY KEY (experiment_id, customer_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER experiment_person_fixed BEFORE UPDATE ON experiment_person
BEGIN SELECT RAISE(ABORT, 'experiment_assigned'); END;
-- Who saw which version first when. Somebody with two arms is left out of both.
CREATE TABLE experiment_exposure (
    experiment_id INTEGER NOT NULL REFERENCES experiment(id),
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    arm INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (experiment_id, customer_id, arm)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER experiment_exposure_started BEFORE INSERT ON experiment_exposure
WHEN NOT EXISTS (SELECT 1 FROM experiment e WHERE e.id = NEW.experiment_id AND e.started_at <= NEW.at)
BEGIN SELECT RAISE(ABORT, 'experiment_not_started'); END;
CREATE TRIGGER experiment_entry_started BEFORE INSERT ON experiment_entry
WHEN NOT EXISTS (SELECT 1 FROM experiment e WHERE e.id = NEW.experiment_id AND e.started_at <= NEW.at)
BEGIN SELECT RAISE(ABORT, 'experiment_not_started'); END;
