-- Guests that became part of an account, so that what a device of theirs still holds can be taken in as the account's.
CREATE TABLE "MergedGuest" (
  "guestId" UUID PRIMARY KEY,
  "userId" UUID NOT NULL REFERENCES "User"(id) ON DELETE CASCADE ON UPDATE CASCADE,
  "mergedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  -- Cards of the guest that the account had already: {"the guest's card": "the account's"}.
  "cards" JSONB NOT NULL DEFAULT '{}'
);
CREATE INDEX "MergedGuest_userId_idx" ON "MergedGuest"("userId");
