ALTER TABLE "ballots" ADD COLUMN "salt" text;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "pseudonym" text;--> statement-breakpoint
ALTER TABLE "superseded_ballots" ADD COLUMN "salt" text NOT NULL;