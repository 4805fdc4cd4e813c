CREATE TABLE "submission_days" (
	"edition_id" uuid NOT NULL,
	"country" text NOT NULL,
	"day" date NOT NULL,
	"received" integer NOT NULL,
	CONSTRAINT "submission_days_edition_id_country_day_pk" PRIMARY KEY("edition_id","country","day")
);
--> statement-breakpoint
DROP INDEX "libraries_country";--> statement-breakpoint
DROP INDEX "submissions_queue";--> statement-breakpoint
DROP INDEX "submissions_words";--> statement-breakpoint
ALTER TABLE "submission_days" ADD CONSTRAINT "submission_days_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "libraries_name" ON "libraries" USING btree ("folded","id");--> statement-breakpoint
CREATE INDEX "libraries_place" ON "libraries" USING btree ("place","folded","id");--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("submission_id") WHERE "reports"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "submissions_country_queue" ON "submissions" USING btree ("edition_id","country","state","received_at","id");--> statement-breakpoint
CREATE INDEX "submissions_arrival" ON "submissions" USING btree ("edition_id","received_at","id");--> statement-breakpoint
CREATE INDEX "submissions_country_arrival" ON "submissions" USING btree ("edition_id","country","received_at","id");--> statement-breakpoint
CREATE INDEX "submissions_category_arrival" ON "submissions" USING btree ("edition_id","category_id","received_at","id");--> statement-breakpoint
CREATE INDEX "submissions_hidden" ON "submissions" USING btree ("edition_id") WHERE "submissions"."hidden_since" is not null;--> statement-breakpoint
CREATE INDEX "libraries_country" ON "libraries" USING btree ("country","folded","id");--> statement-breakpoint
CREATE INDEX "submissions_queue" ON "submissions" USING btree ("edition_id","state","received_at","id");--> statement-breakpoint
CREATE INDEX "submissions_words" ON "submissions" USING gin (to_tsvector('simple', "folded"));--> statement-breakpoint
INSERT INTO "submission_days" ("edition_id", "country", "day", "received")
	SELECT s."edition_id", s."country", (s."received_at" AT TIME ZONE c."zone")::date, count(*)::int
	FROM "submissions" s JOIN "edition_countries" c ON c."edition_id" = s."edition_id" AND c."country" = s."country"
	GROUP BY 1, 2, 3;
