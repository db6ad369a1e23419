-- When somebody wants to be called back, HH:MM by the brand's clock.
ALTER TABLE cases ADD COLUMN call_at TEXT;
