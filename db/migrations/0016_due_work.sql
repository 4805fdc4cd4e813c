CREATE INDEX "letters_failed" ON "letters" USING btree ("edition_id") WHERE "letters"."failed_at" is not null;--> statement-breakpoint
CREATE INDEX "photos_failed" ON "photos" USING btree ("id") WHERE "photos"."state" = 'failed';--> statement-breakpoint
CREATE INDEX "translations_unreviewed" ON "translations" USING btree ("submission_id") WHERE "translations"."reviewed_at" is null;