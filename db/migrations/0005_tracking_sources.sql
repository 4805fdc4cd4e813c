CREATE TYPE "public"."arrival_state" AS ENUM('open', 'received', 'published', 'declined', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."tracking_source_kind" AS ENUM('shelfie', 'aftership', '17track', 'polling');--> statement-breakpoint
CREATE TABLE "arrivals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"shipment_id" uuid NOT NULL,
	"state" "arrival_state" DEFAULT 'open' NOT NULL,
	"thanks" text,
	"language" text,
	"photo_id" uuid,
	"alt_text" text,
	"consent_version" text,
	"consent_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"reported_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"erased_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "tracking_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"file" text,
	"recorded" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"applied_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "tracking_messages" (
	"source_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"digest" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tracking_messages_source_id_message_id_pk" PRIMARY KEY("source_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "tracking_sources" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"kind" "tracking_source_kind" NOT NULL,
	"name" text NOT NULL,
	"secret" text,
	"previous_secret" text,
	"previous_until" timestamp (3) with time zone,
	"address" text,
	"carrier" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"last_heard_at" timestamp (3) with time zone,
	"recorded" integer DEFAULT 0 NOT NULL,
	"ignored" integer DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp (3) with time zone,
	"failure" text,
	"next_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "unknown_numbers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source_id" uuid NOT NULL,
	"masked" text NOT NULL,
	"hash" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "photos" ALTER COLUMN "submission_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "tracking_events" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "arrivals" ADD CONSTRAINT "arrivals_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrivals" ADD CONSTRAINT "arrivals_shipment_id_shipments_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrivals" ADD CONSTRAINT "arrivals_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "arrivals" ADD CONSTRAINT "arrivals_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracking_imports" ADD CONSTRAINT "tracking_imports_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracking_imports" ADD CONSTRAINT "tracking_imports_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracking_messages" ADD CONSTRAINT "tracking_messages_source_id_tracking_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."tracking_sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracking_sources" ADD CONSTRAINT "tracking_sources_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracking_sources" ADD CONSTRAINT "tracking_sources_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unknown_numbers" ADD CONSTRAINT "unknown_numbers_source_id_tracking_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."tracking_sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "arrivals_shipment" ON "arrivals" USING btree ("shipment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "arrivals_photo" ON "arrivals" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "tracking_imports_edition" ON "tracking_imports" USING btree ("edition_id","created_at");--> statement-breakpoint
CREATE INDEX "tracking_messages_received" ON "tracking_messages" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "tracking_sources_edition" ON "tracking_sources" USING btree ("edition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "unknown_numbers_once" ON "unknown_numbers" USING btree ("source_id","hash");--> statement-breakpoint
ALTER TABLE "tracking_events" ADD CONSTRAINT "tracking_events_source_id_tracking_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."tracking_sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shipments_number" ON "shipments" USING btree ("tracking_number");--> statement-breakpoint
-- What was told twice before is one event from now on: the first arrival stays.
DELETE FROM "tracking_events" AS "later" USING "tracking_events" AS "first"
	WHERE "later"."shipment_id" = "first"."shipment_id" AND "later"."status" = "first"."status"
		AND "later"."occurred_at" = "first"."occurred_at"
		AND "later"."town" IS NOT DISTINCT FROM "first"."town" AND "later"."country" IS NOT DISTINCT FROM "first"."country"
		AND "later"."arrival" > "first"."arrival";--> statement-breakpoint
-- The letter about a parcel on its way carries a private link about it from now on.
UPDATE "letters" SET "subject_id" = substring("once_key" from 18)::uuid
	WHERE "kind" = 'prize-on-its-way' AND "subject_id" IS NULL AND "once_key" LIKE 'prize-on-its-way:%';--> statement-breakpoint
ALTER TABLE "tracking_events" ADD CONSTRAINT "tracking_events_once" UNIQUE NULLS NOT DISTINCT("shipment_id","status","occurred_at","town","country");