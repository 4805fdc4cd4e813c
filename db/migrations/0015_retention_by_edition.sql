CREATE TABLE "retention_days" (
	"edition_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"days" integer NOT NULL,
	CONSTRAINT "retention_days_edition_id_rule_pk" PRIMARY KEY("edition_id","rule")
);
--> statement-breakpoint
CREATE TABLE "retention_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid,
	"rule" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"forgotten" integer NOT NULL,
	"failed" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "retention_days" ADD CONSTRAINT "retention_days_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_runs" ADD CONSTRAINT "retention_runs_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "retention_runs_edition" ON "retention_runs" USING btree ("edition_id","at");