CREATE TYPE "public"."import_state" AS ENUM('reading', 'preview', 'importing', 'done', 'undone', 'failed');--> statement-breakpoint
CREATE TYPE "public"."row_action" AS ENUM('add', 'change', 'same', 'refuse');--> statement-breakpoint
CREATE TYPE "public"."report_reason" AS ENUM('privacy', 'offensive', 'spam', 'not-at-library');--> statement-breakpoint
CREATE TABLE "library_import_rows" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"action" "row_action" NOT NULL,
	"library" jsonb NOT NULL,
	"faults" jsonb NOT NULL,
	"library_id" uuid,
	"before" jsonb,
	CONSTRAINT "library_import_rows_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "library_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"state" "import_state" NOT NULL,
	"file_name" text NOT NULL,
	"file" text,
	"failure" text,
	"rows" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"reason" "report_reason" NOT NULL,
	"note" text,
	"reporter" text,
	"at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" uuid
);
--> statement-breakpoint
CREATE TABLE "translations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"idea" text NOT NULL,
	"original_digest" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "report_thresholds" jsonb DEFAULT '{"privacy":2,"offensive":3,"spam":3,"not-at-library":5}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "photos" ADD COLUMN "blurred" jsonb;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "alt_text_checked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "library_import_rows" ADD CONSTRAINT "library_import_rows_import_id_library_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."library_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_import_rows" ADD CONSTRAINT "library_import_rows_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_imports" ADD CONSTRAINT "library_imports_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_reviewed_by_people_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "library_import_rows_action" ON "library_import_rows" USING btree ("import_id","action","row");--> statement-breakpoint
CREATE INDEX "library_import_rows_library" ON "library_import_rows" USING btree ("library_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_reporter" ON "reports" USING btree ("submission_id","reporter") WHERE "reports"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "reports_submission" ON "reports" USING btree ("submission_id","settled_at");--> statement-breakpoint
CREATE UNIQUE INDEX "translations_language" ON "translations" USING btree ("submission_id","language");--> statement-breakpoint
CREATE INDEX "submissions_published_category" ON "submissions" USING btree ("edition_id","category_id","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "submissions"."state" = 'published';--> statement-breakpoint
CREATE INDEX "submissions_published_language" ON "submissions" USING btree ("edition_id","language","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "submissions"."state" = 'published';