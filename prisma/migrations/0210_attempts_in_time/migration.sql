-- 1. An answer counts only in time ----------------------------------------------------------------------------------

-- The application takes answers until a second after the deadline, by when they reached it. A transaction that began more than
-- ten seconds after the deadline cannot hold such an answer: by then the attempt may be closed by itself.
CREATE OR REPLACE FUNCTION guard_operation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE its record;
BEGIN
  IF NEW.status <> 'applied' THEN RETURN NEW; END IF;
  SELECT state, "deadlineAt" INTO its FROM "Attempt" WHERE id = NEW."attemptId";
  IF its.state IS DISTINCT FROM 'in_progress' THEN
    RAISE EXCEPTION 'constraint attempt_is_open: attempt % is over', NEW."attemptId" USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_is_open';
  END IF;
  IF its."deadlineAt" < transaction_timestamp() - interval '10 seconds' THEN
    RAISE EXCEPTION 'constraint attempt_in_time: the time of attempt % is over', NEW."attemptId" USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_in_time';
  END IF;
  RETURN NEW;
END $$;

-- 2. An attempt begins while its assignment is open ------------------------------------------------------------------

CREATE FUNCTION guard_attempt_start() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "Assignment" s LEFT JOIN "AssignmentException" x ON x."assignmentId" = s.id AND x."memberId" = NEW."memberId"
     WHERE s.id = NEW."assignmentId"
       AND NEW."startedAt" >= s."opensAt"
       AND (coalesce(x."closesAt", greatest(s."closesAt", CASE WHEN s."closesAt" IS NOT NULL THEN x."dueAt" END)) < NEW."startedAt"
            OR NOT s."acceptsLate" AND coalesce(x."dueAt", s."dueAt") < NEW."startedAt") IS NOT TRUE) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'constraint attempt_while_open: an attempt begins while its assignment is open' USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_while_open';
END $$;
CREATE TRIGGER attempt_while_open BEFORE INSERT ON "Attempt" FOR EACH ROW
  WHEN (NEW."assignmentId" IS NOT NULL) EXECUTE FUNCTION guard_attempt_start();

-- 3. A teacher who moves the due date moves the mark "late" with it ---------------------------------------------------

CREATE OR REPLACE FUNCTION guard_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE allowed boolean;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'in_progress' THEN
      RAISE EXCEPTION 'constraint attempt_moves_on: attempt % cannot begin so', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_moves_on';
    END IF;
    IF NEW."assignmentId" IS NOT NULL THEN
      -- The number is unique for a student and an assignment, so that this limit holds however many start at once.
      SELECT NEW.number <= s."attemptsAllowed" + coalesce(x."extraAttempts", 0) IS NOT FALSE INTO allowed
        FROM "Assignment" s JOIN "ClassMember" m ON m.id = NEW."memberId" AND m."classId" = s."classId" AND m."userId" = NEW."userId" AND m.state = 'active'
        LEFT JOIN "AssignmentException" x ON x."assignmentId" = s.id AND x."memberId" = m.id
       WHERE s.id = NEW."assignmentId" AND s."quizId" = NEW."quizId" AND s.mode = NEW.mode AND s."deletedAt" IS NULL;
      IF allowed IS NULL THEN
        RAISE EXCEPTION 'constraint attempt_of_class: attempt % is not of an assignment of its student', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_of_class';
      ELSIF NOT allowed THEN
        RAISE EXCEPTION 'constraint attempt_limit: no attempt is left' USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_limit';
      END IF;
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state = 'in_progress' AND NEW.state = 'submitted' THEN NEW."closedBy" := coalesce(NEW."closedBy", 'student'); END IF;
  -- Without a teacher, and in a practice, what is graded is shown.
  IF OLD.state = 'submitted' AND NEW.state = 'graded' AND (NEW."assignmentId" IS NULL OR NEW.mode = 'practice') THEN
    NEW."scoreReleasedAt" := NEW."gradedAt";
    NEW."keysReleasedAt" := NEW."gradedAt";
  END IF;
  IF (OLD.state = NEW.state OR (OLD.state = 'in_progress' AND NEW.state = 'submitted') OR (OLD.state = 'submitted' AND NEW.state = 'graded'))
    AND (NEW."quizId", NEW.mode, NEW.seed, NEW."asksConfidence", NEW."retryOfId", NEW."startedAt", NEW."assignmentId")
        IS NOT DISTINCT FROM (OLD."quizId", OLD.mode, OLD.seed, OLD."asksConfidence", OLD."retryOfId", OLD."startedAt", OLD."assignmentId")
    AND (OLD.state = 'in_progress' OR (NEW."submittedAt", NEW."closedBy") = (OLD."submittedAt", OLD."closedBy"))
    AND (NEW."assignmentId" IS NOT NULL OR NOT NEW."isLate")
    AND (OLD."scoreReleasedAt" IS NULL OR NEW."scoreReleasedAt" = OLD."scoreReleasedAt")
    AND (OLD."keysReleasedAt" IS NULL OR NEW."keysReleasedAt" = OLD."keysReleasedAt")
    AND (OLD.state <> 'graded' OR (NEW."gradedAt", NEW.milliseconds) = (OLD."gradedAt", OLD.milliseconds))
    -- A score that stands, and what it is out of, change with a record of it alone.
    AND ((NEW."of" = OLD."of" AND (OLD.state <> 'graded' OR NEW.score = OLD.score))
      OR (OLD.state = 'graded' AND EXISTS (SELECT FROM "RegradeEntry" e WHERE e."attemptId" = NEW.id AND e."createdAt" = transaction_timestamp()
            AND (e."scoreBefore", e."ofBefore", e."scoreAfter", e."ofAfter") = (OLD.score, OLD."of", NEW.score, NEW."of")))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'constraint attempt_moves_on: attempt % cannot change so', NEW.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_moves_on';
END $$;
