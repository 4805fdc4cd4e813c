CREATE TABLE "awarded_kinds" (
	"award_id" uuid PRIMARY KEY NOT NULL,
	"kind_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prize_kinds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"names" jsonb NOT NULL,
	"value" integer,
	"currency" text,
	"weight" integer,
	"length" integer,
	"width" integer,
	"height" integer,
	"battery" text DEFAULT 'none' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prize_rules" (
	"edition_id" uuid PRIMARY KEY NOT NULL,
	"ask_winner" boolean DEFAULT false NOT NULL,
	"sender" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "prize_addresses" ADD COLUMN "request_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
-- Links that were sent lead to the prize: they go on working until their term.
UPDATE "prize_addresses" SET "request_id" = "prize_id";--> statement-breakpoint
ALTER TABLE "prizes" ADD COLUMN "kind_id" uuid;--> statement-breakpoint
-- Prizes alike in name and battery are of one kind.
INSERT INTO "prize_kinds" ("edition_id", "names", "battery")
	SELECT DISTINCT "edition_id", "names", CASE WHEN "lithium_battery" THEN 'contained' ELSE 'none' END FROM "prizes";--> statement-breakpoint
UPDATE "prizes" SET "kind_id" = "prize_kinds"."id" FROM "prize_kinds"
	WHERE "prize_kinds"."edition_id" = "prizes"."edition_id" AND "prize_kinds"."names" = "prizes"."names"
		AND ("prize_kinds"."battery" = 'contained') = "prizes"."lithium_battery";--> statement-breakpoint
ALTER TABLE "prizes" ALTER COLUMN "kind_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "winner_id" uuid;--> statement-breakpoint
UPDATE "shipments" SET "winner_id" = "prizes"."winner_id" FROM "prizes" WHERE "prizes"."id" = "shipments"."prize_id";--> statement-breakpoint
ALTER TABLE "shipments" ALTER COLUMN "winner_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "part" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "replaces_id" uuid;--> statement-breakpoint
-- Each journey after the first began because the one before had come to nothing.
UPDATE "shipments" SET "replaces_id" = "earlier"."replaced" FROM (
	SELECT "id", lag("id") OVER (PARTITION BY "prize_id" ORDER BY "created_at", "id") AS "replaced" FROM "shipments"
) AS "earlier" WHERE "earlier"."id" = "shipments"."id";--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "recalled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "recalled_by" uuid;--> statement-breakpoint
ALTER TABLE "awarded_kinds" ADD CONSTRAINT "awarded_kinds_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awarded_kinds" ADD CONSTRAINT "awarded_kinds_kind_id_prize_kinds_id_fk" FOREIGN KEY ("kind_id") REFERENCES "public"."prize_kinds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prize_kinds" ADD CONSTRAINT "prize_kinds_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prize_rules" ADD CONSTRAINT "prize_rules_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "prize_kinds_edition" ON "prize_kinds" USING btree ("edition_id");--> statement-breakpoint
ALTER TABLE "prizes" ADD CONSTRAINT "prizes_kind_id_prize_kinds_id_fk" FOREIGN KEY ("kind_id") REFERENCES "public"."prize_kinds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_winner_id_winners_id_fk" FOREIGN KEY ("winner_id") REFERENCES "public"."winners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_replaces_id_shipments_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."shipments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_recalled_by_people_id_fk" FOREIGN KEY ("recalled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "prizes_kind" ON "prizes" USING btree ("kind_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shipments_replaces" ON "shipments" USING btree ("replaces_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shipments_part" ON "shipments" USING btree ("prize_id","winner_id","part") WHERE "shipments"."replaces_id" is null;--> statement-breakpoint
ALTER TABLE "prizes" DROP COLUMN "names";--> statement-breakpoint
ALTER TABLE "prizes" DROP COLUMN "lithium_battery";--> statement-breakpoint
ALTER TABLE "prize_addresses" ADD CONSTRAINT "prize_addresses_requestId_unique" UNIQUE("request_id");