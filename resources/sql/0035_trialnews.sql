-- What a page had to say of an experiment and whether it was looked at, UTC ms. broken_at: since when its split is seen to be broken while it
-- runs. Those that have ended by now were there to be looked at.
ALTER TABLE experiment ADD COLUMN looked_at INTEGER;
ALTER TABLE experiment ADD COLUMN broken_at INTEGER;
UPDATE experiment SET looked_at = ended_at WHERE ended_at IS NOT NULL;
