-- Who was joined into another who was joined again is the same person still: the points of all of them can be spent.
DROP TRIGGER point_short;
CREATE TRIGGER point_short BEFORE INSERT ON point_entry
WHEN NEW.kind = 'spent' AND NEW.points + (SELECT COALESCE(SUM(points), 0) FROM point_entry WHERE customer_id IN
    (WITH RECURSIVE up(id, into_id) AS (SELECT id, joined_into FROM customer WHERE id = NEW.customer_id
        UNION SELECT c.id, c.joined_into FROM customer c JOIN up ON c.id = up.into_id),
    tree(id) AS (SELECT id FROM up WHERE into_id IS NULL UNION SELECT c.id FROM customer c JOIN tree ON c.joined_into = tree.id)
    SELECT id FROM tree)) < 0
BEGIN SELECT RAISE(ABORT, 'points_short'); END;
