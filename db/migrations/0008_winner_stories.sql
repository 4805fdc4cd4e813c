CREATE TABLE "winner_stories" (
	"winner_id" uuid PRIMARY KEY NOT NULL,
	"story" jsonb,
	"library" jsonb,
	"founded" integer,
	"visitors" integer,
	"members" integer,
	"holdings" integer,
	"website" text
);
--> statement-breakpoint
ALTER TABLE "edition_countries" ADD COLUMN "winner_position" integer;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "salt" text;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "position" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "consent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "consent_by" uuid;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "picture_id" uuid;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "picture_width" integer;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "picture_height" integer;--> statement-breakpoint
ALTER TABLE "winner_stories" ADD CONSTRAINT "winner_stories_winner_id_winners_id_fk" FOREIGN KEY ("winner_id") REFERENCES "public"."winners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_consent_by_people_id_fk" FOREIGN KEY ("consent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_pictureId_unique" UNIQUE("picture_id");--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_consent" CHECK ("citations"."picture_id" is null or "citations"."consent_at" is not null);