-- A case that was opened with a survey answer is found again by the deed's key: a hash of it, of its own. The answer has another.
ALTER TABLE cases ADD COLUMN found_by TEXT;
CREATE UNIQUE INDEX cases_found_by ON cases (found_by) WHERE found_by IS NOT NULL;

-- Without row numbers: the order in which answers came would lead from them to the orders that were asked about.
CREATE TABLE unordered_answers (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  -- JSON: what mattered
  reasons TEXT NOT NULL DEFAULT '[]',
  comment TEXT NOT NULL DEFAULT '',
  complete INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO unordered_answers SELECT id, day, score, reasons, comment, complete FROM survey_answers;
DROP TABLE survey_answers;
ALTER TABLE unordered_answers RENAME TO survey_answers;
