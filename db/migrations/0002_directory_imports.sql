ALTER TYPE "public"."import_state" ADD VALUE 'undoing' BEFORE 'undone';--> statement-breakpoint
CREATE TABLE "directory_version" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "directory_version_only" CHECK ("directory_version"."only")
);
--> statement-breakpoint
ALTER TABLE "library_import_rows" DROP CONSTRAINT "library_import_rows_library_id_libraries_id_fk";
--> statement-breakpoint
ALTER TABLE "library_import_rows" ADD COLUMN "applied" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "library_import_rows" ADD COLUMN "kept" text;--> statement-breakpoint
ALTER TABLE "library_imports" ADD COLUMN "ignored" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "library_imports" ADD COLUMN "total" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "library_import_rows" ADD CONSTRAINT "library_import_rows_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "branches_library" ON "branches" USING btree ("library_id");--> statement-breakpoint
CREATE INDEX "network_members_library" ON "network_members" USING btree ("library_id");--> statement-breakpoint
CREATE INDEX "submissions_of_library" ON "submissions" USING btree ("library_id");