CREATE TABLE "chairs" (
	"edition_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_checkpoints" (
	"edition_id" uuid NOT NULL,
	"size" integer NOT NULL,
	"head" text NOT NULL,
	"signature" text NOT NULL,
	"country" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "log_checkpoints_edition_id_size_pk" PRIMARY KEY("edition_id","size")
);
--> statement-breakpoint
CREATE TABLE "exclusions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"closure_id" uuid NOT NULL,
	"partner" text NOT NULL,
	"reason" text NOT NULL,
	"salt" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp (3) with time zone,
	"dropped_at" timestamp (3) with time zone,
	"before" jsonb
);
--> statement-breakpoint
CREATE TABLE "ballot_notes" (
	"person_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ballot_notes_person_id_round_id_submission_id_pk" PRIMARY KEY("person_id","round_id","submission_id")
);
--> statement-breakpoint
CREATE TABLE "longlist_places" (
	"round_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	CONSTRAINT "longlist_places_round_id_partner_id_submission_id_pk" PRIMARY KEY("round_id","partner_id","submission_id")
);
--> statement-breakpoint
CREATE TABLE "partner_libraries" (
	"partner_id" uuid NOT NULL,
	"library_id" uuid NOT NULL,
	CONSTRAINT "partner_libraries_partner_id_library_id_pk" PRIMARY KEY("partner_id","library_id")
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "hands_over" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "logo_id" uuid;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "left_reason" text;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "left_salt" text;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "reminder_days" integer[] DEFAULT '{7,3,1}' NOT NULL;--> statement-breakpoint
ALTER TABLE "closures" ADD COLUMN "below_quorum_salt" text;--> statement-breakpoint
ALTER TABLE "closures" ADD COLUMN "advancing" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "recusals" ADD COLUMN "salt" text;--> statement-breakpoint
ALTER TABLE "round_countries" ADD COLUMN "extension_salt" text;--> statement-breakpoint
ALTER TABLE "chairs" ADD CONSTRAINT "chairs_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chairs" ADD CONSTRAINT "chairs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_checkpoints" ADD CONSTRAINT "log_checkpoints_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusions" ADD CONSTRAINT "exclusions_closure_id_closures_id_fk" FOREIGN KEY ("closure_id") REFERENCES "public"."closures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusions" ADD CONSTRAINT "exclusions_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusions" ADD CONSTRAINT "exclusions_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_notes" ADD CONSTRAINT "ballot_notes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_notes" ADD CONSTRAINT "ballot_notes_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_notes" ADD CONSTRAINT "ballot_notes_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "longlist_places" ADD CONSTRAINT "longlist_places_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "longlist_places" ADD CONSTRAINT "longlist_places_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "longlist_places" ADD CONSTRAINT "longlist_places_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_libraries" ADD CONSTRAINT "partner_libraries_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_libraries" ADD CONSTRAINT "partner_libraries_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "exclusions_ballot" ON "exclusions" USING btree ("closure_id","partner") WHERE "exclusions"."dropped_at" is null;--> statement-breakpoint
CREATE INDEX "exclusions_closure" ON "exclusions" USING btree ("closure_id");--> statement-breakpoint
CREATE INDEX "ballot_notes_submission" ON "ballot_notes" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "longlist_places_submission" ON "longlist_places" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "partner_libraries_library" ON "partner_libraries" USING btree ("library_id");