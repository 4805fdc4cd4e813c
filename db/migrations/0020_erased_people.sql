ALTER TABLE "people" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ALTER COLUMN "name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_named_unless_erased" CHECK (case when "people"."erased_at" is null then "people"."email" is not null and "people"."name" is not null
				else "people"."email" is null and "people"."name" is null and "people"."password_hash" is null
					and "people"."disabled_at" is not null end);