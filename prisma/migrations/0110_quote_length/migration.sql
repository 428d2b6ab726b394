-- A quote that runs beyond the end of its revision equals what is left of the text, in Postgres as in JavaScript, and was
-- let through. It must be as long as its range says.
CREATE OR REPLACE FUNCTION refuse_untrue_quotes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE untrue text;
BEGIN
  WITH source AS MATERIALIZED (
    SELECT id, utf16_units(text) AS units FROM "Revision" WHERE id IN (SELECT "revisionId" FROM inserted)
  )
  SELECT format('%s..%s', q.start, q."end") INTO untrue
    FROM inserted q LEFT JOIN source s ON s.id = q."revisionId"
   WHERE position(U&'\FFFF' IN q.text) > 0
      OR char_length(utf16_units(q.text)) <> q."end" - q.start
      OR substr(s.units, q.start + 1, q."end" - q.start) IS DISTINCT FROM utf16_units(q.text)
   LIMIT 1;
  IF untrue IS NOT NULL THEN
    RAISE EXCEPTION 'a quote does not stand at % of its revision', untrue
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_stands_in_revision';
  END IF;
  RETURN NULL;
END $$;
