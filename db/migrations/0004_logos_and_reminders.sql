ALTER TABLE "partners" ADD COLUMN "logo_location" text;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "logo_width" integer;--> statement-breakpoint
ALTER TABLE "partners" ADD COLUMN "logo_height" integer;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "reminded_at" timestamp (3) with time zone;