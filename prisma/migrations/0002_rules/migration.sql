-- Rules that hold whatever the application does. Each raises check_violation with the name of the rule as constraint.

-- 1. A quote stands in its revision, word for word ------------------------------------------------------------------

-- Offsets are JavaScript's (UTF-16 code units); Postgres counts code points. A character outside the basic plane takes
-- two units, so a noncharacter (U+FFFF) is put after each: then both count alike. A slice that cuts such a character
-- in half compares unequal, because the quote's own characters are always whole.
CREATE FUNCTION utf16_units(source text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN source ~ '[\U00010000-\U0010FFFF]'
    THEN regexp_replace(source, '([\U00010000-\U0010FFFF])', U&'\\1\FFFF', 'g')
    ELSE source END
$$;

CREATE FUNCTION refuse_untrue_quotes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE untrue text;
BEGIN
  WITH source AS MATERIALIZED (
    SELECT id, utf16_units(text) AS units FROM "Revision" WHERE id IN (SELECT "revisionId" FROM inserted)
  )
  SELECT format('%s..%s', q.start, q."end") INTO untrue
    FROM inserted q LEFT JOIN source s ON s.id = q."revisionId"
   WHERE position(U&'\FFFF' IN q.text) > 0
      OR substr(s.units, q.start + 1, q."end" - q.start) IS DISTINCT FROM utf16_units(q.text)
   LIMIT 1;
  IF untrue IS NOT NULL THEN
    RAISE EXCEPTION 'a quote does not stand at % of its revision', untrue
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_stands_in_revision';
  END IF;
  RETURN NULL;
END $$;

ALTER TABLE "Quote"
  ADD CONSTRAINT "quote_range" CHECK (start >= 0 AND "end" > start),
  ADD CONSTRAINT "quote_position" CHECK (position >= 0),
  ADD CONSTRAINT "quote_option" CHECK ((role = 'option') = ("optionId" IS NOT NULL));
CREATE TRIGGER quote_stands_in_revision AFTER INSERT ON "Quote"
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION refuse_untrue_quotes();

-- 2. A version of a question has its proof when the transaction ends, and a question has the version it names ---------

CREATE FUNCTION require_proof() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "QuestionVersion" WHERE id = NEW.id)
     AND NOT EXISTS (SELECT FROM "Quote" WHERE "versionId" = NEW.id AND role = 'proof') THEN
    RAISE EXCEPTION 'question version % has no quote that proves it', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'question_has_proof';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER question_has_proof AFTER INSERT ON "QuestionVersion"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_proof();

CREATE FUNCTION require_named_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Question" WHERE id = NEW.id AND version = NEW.version)
     AND NOT EXISTS (SELECT FROM "QuestionVersion" WHERE "questionId" = NEW.id AND number = NEW.version) THEN
    RAISE EXCEPTION 'question % has no version %', NEW.id, NEW.version
      USING ERRCODE = 'check_violation', CONSTRAINT = 'question_has_version';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER question_has_version AFTER INSERT OR UPDATE ON "Question"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_named_version();

ALTER TABLE "QuestionVersion"
  ADD CONSTRAINT "question_kind" CHECK (kind IN ('single-choice', 'multiple-choice', 'true-false', 'cloze', 'short-answer',
    'numeric', 'ordering', 'matching', 'find-evidence') AND body->>'kind' = kind AND key->>'kind' = kind),
  ADD CONSTRAINT "question_number" CHECK (number >= 1);
ALTER TABLE "Question" ADD CONSTRAINT "question_place" CHECK (position >= 0 AND version >= 1);

-- 3. What is history does not change, and goes only with what it belongs to ------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Deleting an owner deletes what it owned: then this runs inside the foreign key's own trigger, one level deeper.
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% cannot be changed', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_kept';
END $$;
CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE ON "QuestionVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE ON "Quote" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE ON "AttemptItem" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE ON "AnswerOperation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_is_kept BEFORE DELETE ON "Answer" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- 4. An attempt goes from in progress to submitted to graded, each once ----------------------------------------------

ALTER TABLE "Attempt"
  ADD CONSTRAINT "attempt_submitted" CHECK ((state = 'in_progress') = ("submittedAt" IS NULL)),
  ADD CONSTRAINT "attempt_graded" CHECK ((state = 'graded') = ("gradedAt" IS NOT NULL) AND (state = 'graded') = (score IS NOT NULL)),
  ADD CONSTRAINT "attempt_score" CHECK (score >= 0 AND score <= "of"),
  ADD CONSTRAINT "attempt_size" CHECK ("of" > 0 AND milliseconds >= 0);
-- "Start" pressed twice leads to the same attempt.
CREATE UNIQUE INDEX "Attempt_one_open" ON "Attempt" ("userId", "quizId", mode) WHERE state = 'in_progress' AND "isResumedByStart";
CREATE UNIQUE INDEX "Attempt_one_open_retry" ON "Attempt" ("retryOfId") WHERE state = 'in_progress' AND "retryOfId" IS NOT NULL;
-- Grading that was interrupted is found without reading the rest.
CREATE INDEX "Attempt_to_grade" ON "Attempt" ("submittedAt") WHERE state = 'submitted';

CREATE FUNCTION guard_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state = 'in_progress' THEN RETURN NEW; END IF;
  ELSIF (OLD.state = NEW.state OR (OLD.state = 'in_progress' AND NEW.state = 'submitted') OR (OLD.state = 'submitted' AND NEW.state = 'graded'))
    AND (NEW."quizId", NEW.mode, NEW.seed, NEW."asksConfidence", NEW."retryOfId", NEW."startedAt", NEW."of")
        IS NOT DISTINCT FROM (OLD."quizId", OLD.mode, OLD.seed, OLD."asksConfidence", OLD."retryOfId", OLD."startedAt", OLD."of")
    AND (OLD.state = 'in_progress' OR NEW."submittedAt" = OLD."submittedAt")
    AND (OLD.state <> 'graded' OR (NEW.score, NEW."gradedAt", NEW.milliseconds) = (OLD.score, OLD."gradedAt", OLD.milliseconds)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'attempt % cannot change so', NEW.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_moves_on';
END $$;
CREATE TRIGGER attempt_moves_on BEFORE INSERT OR UPDATE ON "Attempt" FOR EACH ROW EXECUTE FUNCTION guard_attempt();

-- An item asks a question of the attempt's own quiz, and items do not join an attempt that is over.
CREATE FUNCTION guard_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM inserted i
     WHERE NOT EXISTS (
       SELECT FROM "Attempt" a JOIN "Question" q ON q."quizId" = a."quizId" JOIN "QuestionVersion" v ON v."questionId" = q.id
        WHERE a.id = i."attemptId" AND a.state = 'in_progress' AND v.id = i."versionId")) THEN
    RAISE EXCEPTION 'an attempt asks the questions of its quiz, all from its start'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'item_of_quiz';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER item_of_quiz AFTER INSERT ON "AttemptItem"
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION guard_item();
ALTER TABLE "AttemptItem" ADD CONSTRAINT "item_position" CHECK (position >= 0);

-- 5. Answers: open until released or submitted, then closed -----------------------------------------------------------

ALTER TABLE "AnswerOperation"
  ADD CONSTRAINT "operation_shape" CHECK (round >= 1 AND seq >= 1 AND milliseconds >= 0
    AND type IN ('answer', 'override') AND status IN ('applied', 'superseded', 'rejected')
    AND (status = 'rejected') = (reason IS NOT NULL) AND ("itemId" IS NOT NULL OR status = 'rejected'));
CREATE FUNCTION guard_operation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'applied' AND NOT EXISTS (SELECT FROM "Attempt" WHERE id = NEW."attemptId" AND state = 'in_progress') THEN
    RAISE EXCEPTION 'attempt % is over', NEW."attemptId" USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_is_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attempt_is_open BEFORE INSERT ON "AnswerOperation" FOR EACH ROW EXECUTE FUNCTION guard_operation();

ALTER TABLE "Answer"
  ADD CONSTRAINT "answer_shape" CHECK (round >= 1 AND milliseconds >= 0 AND score >= 0 AND score <= 1),
  -- The grade and the release come together: there is no grade that a learner has not been shown.
  ADD CONSTRAINT "answer_released" CHECK (("releasedAt" IS NULL) = (score IS NULL) AND (score IS NULL) = (correct IS NULL)),
  ADD CONSTRAINT "answer_override" CHECK (NOT overridden OR (correct AND score = 1));
CREATE FUNCTION guard_answer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE its record;
BEGIN
  SELECT a.state, a.mode INTO its FROM "AttemptItem" i JOIN "Attempt" a ON a.id = i."attemptId" WHERE i.id = NEW."itemId";
  IF NEW."releasedAt" IS NOT NULL AND its.mode = 'test' AND its.state = 'in_progress' THEN
    RAISE EXCEPTION 'a test releases nothing before it is submitted' USING ERRCODE = 'check_violation', CONSTRAINT = 'answer_release';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF its.state = 'in_progress' AND NOT NEW.overridden THEN RETURN NEW; END IF;
  ELSIF (NEW."itemId", NEW.round) = (OLD."itemId", OLD.round) THEN
    IF (NEW.value, NEW.confidence, NEW.milliseconds, NEW."operationId", NEW.seq, NEW.device, NEW."answeredAt")
       IS NOT DISTINCT FROM (OLD.value, OLD.confidence, OLD.milliseconds, OLD."operationId", OLD.seq, OLD.device, OLD."answeredAt") THEN
      -- The same answer: it may be graded once, or overridden once while a practice is open.
      IF OLD."releasedAt" IS NULL AND NOT NEW.overridden THEN RETURN NEW; END IF;
      IF NEW."releasedAt" = OLD."releasedAt" AND (
           (NEW.correct, NEW.score, NEW.overridden) IS NOT DISTINCT FROM (OLD.correct, OLD.score, OLD.overridden)
           OR (NEW.overridden AND NOT OLD.overridden AND its.mode = 'practice' AND its.state = 'in_progress')) THEN
        RETURN NEW;
      END IF;
    ELSIF OLD."releasedAt" IS NULL AND NEW."releasedAt" IS NULL AND its.state = 'in_progress' THEN
      RETURN NEW; -- another answer, while it is open
    END IF;
  END IF;
  RAISE EXCEPTION 'the answer to item %, round %, is closed', NEW."itemId", NEW.round
    USING ERRCODE = 'check_violation', CONSTRAINT = 'answer_is_open';
END $$;
CREATE TRIGGER answer_is_open BEFORE INSERT OR UPDATE ON "Answer" FOR EACH ROW EXECUTE FUNCTION guard_answer();

-- 6. Ranges and owners ------------------------------------------------------------------------------------------------

ALTER TABLE "Article" ADD CONSTRAINT "article_owner" CHECK ("isSample" = ("ownerId" IS NULL));
ALTER TABLE "Revision"
  ADD CONSTRAINT "revision_text" CHECK (number >= 1 AND words >= 0 AND text <> '' AND octet_length(text) <= 1000000),
  ADD CONSTRAINT "revision_date" CHECK (date ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "Quiz"
  ADD CONSTRAINT "quiz_owner" CHECK ("isSample" = ("ownerId" IS NULL)),
  ADD CONSTRAINT "quiz_progress" CHECK (progress >= 0 AND progress <= 1 AND tries >= 0 AND wanted >= 1),
  ADD CONSTRAINT "quiz_refusal" CHECK ((state = 'failed') = (refusal IS NOT NULL));
CREATE INDEX "Quiz_to_make" ON "Quiz" ("leaseUntil") WHERE state = 'making';
CREATE FUNCTION guard_quiz() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.state = NEW.state OR OLD.state = 'making')
     AND (NEW."articleId", NEW."revisionId", NEW."isSample") = (OLD."articleId", OLD."revisionId", OLD."isSample") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'quiz % cannot change so', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'quiz_moves_on';
END $$;
CREATE TRIGGER quiz_moves_on BEFORE UPDATE ON "Quiz" FOR EACH ROW EXECUTE FUNCTION guard_quiz();
ALTER TABLE "User"
  ADD CONSTRAINT "user_email" CHECK (email = lower(email) AND email <> ''),
  ADD CONSTRAINT "user_kind" CHECK ((kind = 'member') = (email IS NOT NULL));
ALTER TABLE "RateLimit" ADD CONSTRAINT "rate_limit_count" CHECK (count >= 0);
