CREATE TYPE "public"."role" AS ENUM('organiser', 'coordinator', 'moderator', 'juror');--> statement-breakpoint
CREATE TYPE "public"."edition_kind" AS ENUM('contest', 'recorded');--> statement-breakpoint
CREATE TYPE "public"."verdict" AS ENUM('published', 'changes-requested', 'declined', 'disqualified');--> statement-breakpoint
CREATE TYPE "public"."tracking_status" AS ENUM('label-created', 'picked-up', 'in-transit', 'held', 'delayed', 'out-for-delivery', 'ready-for-pickup', 'delivery-failed', 'delivered', 'returned', 'lost', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."consent_kind" AS ENUM('entry', 'photo-published', 'people-agreed', 'name-shown', 'press-use');--> statement-breakpoint
CREATE TYPE "public"."photo_state" AS ENUM('waiting', 'ready', 'failed');--> statement-breakpoint
CREATE TYPE "public"."submission_state" AS ENUM('received', 'changes-requested', 'published', 'declined', 'disqualified', 'withdrawn', 'lapsed');--> statement-breakpoint
CREATE TABLE "appointments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"edition_id" uuid,
	"role" "role" NOT NULL,
	"countries" text[],
	"partner_id" uuid,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"bucket" text NOT NULL,
	"key_hash" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "attempts_bucket_key_hash_window_start_pk" PRIMARY KEY("bucket","key_hash","window_start")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text,
	"name" text,
	"locale" text NOT NULL,
	"edition_id" uuid,
	"role" "role" NOT NULL,
	"countries" text[],
	"partner_id" uuid,
	"invited_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" uuid,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"locale" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"names" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"names" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edition_countries" (
	"edition_id" uuid NOT NULL,
	"country" text NOT NULL,
	"zone" text NOT NULL,
	"consent_age" integer NOT NULL,
	"call_closes" text,
	"published_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "edition_countries_edition_id_country_pk" PRIMARY KEY("edition_id","country")
);
--> statement-breakpoint
CREATE TABLE "edition_versions" (
	"edition_id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"kind" "edition_kind" NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"title" jsonb NOT NULL,
	"question" jsonb NOT NULL,
	"zone" text NOT NULL,
	"call_opens" text NOT NULL,
	"call_closes" text NOT NULL,
	"moderation_days" integer DEFAULT 7 NOT NULL,
	"submissions_per_address" integer DEFAULT 3 NOT NULL,
	"silent_days" integer DEFAULT 5 NOT NULL,
	"published_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "editions_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"name" text NOT NULL,
	"home_country" text NOT NULL,
	"website" text,
	"left_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"voting_opens" text NOT NULL,
	"voting_closes" text NOT NULL,
	"rules" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cron_ticks" (
	"name" text PRIMARY KEY NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"queue" text NOT NULL,
	"key" text,
	"payload" jsonb NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"max_attempts" integer DEFAULT 8 NOT NULL,
	"locked_by" text,
	"locked_until" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"locale" text NOT NULL,
	"params" jsonb NOT NULL,
	"subject_id" uuid,
	"once_key" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "private_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "branches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"library_id" uuid NOT NULL,
	"name" text NOT NULL,
	"place" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "libraries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"place" text NOT NULL,
	"country" text NOT NULL,
	"isil" text,
	"latitude" double precision,
	"longitude" double precision,
	"website" text,
	"founded" integer,
	"staff" integer,
	"holdings" integer,
	"member_share" numeric(5, 2),
	"source" text,
	"folded" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "libraries_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "network_members" (
	"network_id" uuid NOT NULL,
	"library_id" uuid NOT NULL,
	"joined_on" date NOT NULL,
	"left_on" date
);
--> statement-breakpoint
CREATE TABLE "networks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"website" text,
	CONSTRAINT "networks_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "log_entries" (
	"edition_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"body" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "log_entries_edition_id_seq_pk" PRIMARY KEY("edition_id","seq")
);
--> statement-breakpoint
CREATE TABLE "log_heads" (
	"edition_id" uuid PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"verdict" "verdict" NOT NULL,
	"reason" text,
	"reason_salt" text,
	"moderator_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "address_readings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"prize_id" uuid NOT NULL,
	"read_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prize_addresses" (
	"prize_id" uuid PRIMARY KEY NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_of" text NOT NULL,
	"sealed" text,
	"given_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "prizes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"names" jsonb NOT NULL,
	"serial" text NOT NULL,
	"lithium_battery" boolean DEFAULT false NOT NULL,
	"winner_id" uuid,
	"given_at" timestamp (3) with time zone,
	"given_by" uuid
);
--> statement-breakpoint
CREATE TABLE "shipments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"prize_id" uuid NOT NULL,
	"carrier" text NOT NULL,
	"tracking_number" text NOT NULL,
	"from_town" text NOT NULL,
	"from_country" text NOT NULL,
	"to_town" text NOT NULL,
	"to_country" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid
);
--> statement-breakpoint
CREATE TABLE "tracking_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"shipment_id" uuid NOT NULL,
	"status" "tracking_status" NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	"arrival" integer GENERATED ALWAYS AS IDENTITY (sequence name "tracking_events_arrival_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"town" text,
	"country" text,
	"source" text NOT NULL,
	"recorded_by" uuid
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"edition_id" uuid PRIMARY KEY NOT NULL,
	"introduction" jsonb NOT NULL,
	"visible_from" timestamp (3) with time zone NOT NULL,
	"prepared_by" uuid,
	"prepared_at" timestamp (3) with time zone NOT NULL,
	"released_by" uuid,
	"released_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "chair_decisions" (
	"closure_id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"winner_id" uuid NOT NULL,
	"name" text,
	"office" text,
	"text" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recorded_results" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"country" text NOT NULL,
	"library_id" uuid NOT NULL,
	"submission_count" integer NOT NULL,
	"title" jsonb NOT NULL,
	"idea" jsonb NOT NULL,
	"picture" text,
	"source_url" text NOT NULL,
	"source_name" text NOT NULL,
	"announced_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "result_bundles" (
	"closure_id" uuid PRIMARY KEY NOT NULL,
	"bundle" jsonb NOT NULL,
	"digest" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"closure_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"rank" integer,
	"votes" integer NOT NULL,
	"numerator" text NOT NULL,
	"denominator" text NOT NULL,
	CONSTRAINT "standings_closure_id_submission_id_pk" PRIMARY KEY("closure_id","submission_id")
);
--> statement-breakpoint
CREATE TABLE "winners" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"country" text NOT NULL,
	"award_id" uuid NOT NULL,
	"submission_id" uuid,
	"recorded_result_id" uuid,
	"no_award_reason" text,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "seedings" (
	"name" text PRIMARY KEY NOT NULL,
	"claimed_by" text NOT NULL,
	"claimed_until" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"kind" "consent_kind" NOT NULL,
	"text_version" text NOT NULL,
	"by" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "photo_variants" (
	"photo_id" uuid NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"format" text NOT NULL,
	"bytes" integer NOT NULL,
	"location" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"state" "photo_state" NOT NULL,
	"incoming_key" text,
	"master_key" text,
	"width" integer,
	"height" integer,
	"placeholder" text,
	"failure" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"country" text NOT NULL,
	"library_id" uuid,
	"named_library" text,
	"code" text NOT NULL,
	"state" "submission_state" NOT NULL,
	"key_hash" text NOT NULL,
	"content_hash" text NOT NULL,
	"content_salt" text,
	"title" text NOT NULL,
	"idea" text NOT NULL,
	"language" text NOT NULL,
	"category_id" uuid,
	"submitter_name" text,
	"email" text,
	"email_confirmed_at" timestamp (3) with time zone,
	"guardian_email" text,
	"guardian_asked_at" timestamp (3) with time zone,
	"guardian_confirmed_at" timestamp (3) with time zone,
	"guardian_refused_at" timestamp (3) with time zone,
	"people_count" integer DEFAULT 1 NOT NULL,
	"photo_id" uuid,
	"alt_text" text NOT NULL,
	"folded" text NOT NULL,
	"locale" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"hidden_since" timestamp (3) with time zone,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "submissions_keyHash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "ballots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"country" text NOT NULL,
	"partner_id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_at" timestamp (3) with time zone NOT NULL,
	"draft_by" uuid NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"cast" jsonb,
	"cast_at" timestamp (3) with time zone,
	"cast_by" uuid,
	"receipt" text,
	"salt" text,
	"pseudonym" text
);
--> statement-breakpoint
CREATE TABLE "closures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"country" text NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"closed_by" uuid NOT NULL,
	"eligible_partners" integer NOT NULL,
	"cast_ballots" integer NOT NULL,
	"quorum" integer NOT NULL,
	"below_quorum_reason" text,
	"eligible_submissions" uuid[] NOT NULL,
	"ballots_digest" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recusals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"country" text NOT NULL,
	"submission_id" uuid,
	"reason" text NOT NULL,
	"automatic" boolean DEFAULT false NOT NULL,
	"declared_by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_countries" (
	"round_id" uuid NOT NULL,
	"country" text NOT NULL,
	"voting_closes" text,
	"extension_reason" text,
	CONSTRAINT "round_countries_round_id_country_pk" PRIMARY KEY("round_id","country")
);
--> statement-breakpoint
CREATE TABLE "superseded_ballots" (
	"ballot_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"votes" jsonb NOT NULL,
	"cast_at" timestamp (3) with time zone NOT NULL,
	"cast_by" uuid NOT NULL,
	"receipt" text NOT NULL,
	"salt" text NOT NULL,
	CONSTRAINT "superseded_ballots_ballot_id_revision_pk" PRIMARY KEY("ballot_id","revision")
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_countries" ADD CONSTRAINT "edition_countries_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_versions" ADD CONSTRAINT "edition_versions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "branches" ADD CONSTRAINT "branches_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_members" ADD CONSTRAINT "network_members_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_members" ADD CONSTRAINT "network_members_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_entries" ADD CONSTRAINT "log_entries_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_heads" ADD CONSTRAINT "log_heads_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_moderator_id_people_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_readings" ADD CONSTRAINT "address_readings_prize_id_prizes_id_fk" FOREIGN KEY ("prize_id") REFERENCES "public"."prizes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_readings" ADD CONSTRAINT "address_readings_read_by_people_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prize_addresses" ADD CONSTRAINT "prize_addresses_prize_id_prizes_id_fk" FOREIGN KEY ("prize_id") REFERENCES "public"."prizes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prizes" ADD CONSTRAINT "prizes_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prizes" ADD CONSTRAINT "prizes_winner_id_winners_id_fk" FOREIGN KEY ("winner_id") REFERENCES "public"."winners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prizes" ADD CONSTRAINT "prizes_given_by_people_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_prize_id_prizes_id_fk" FOREIGN KEY ("prize_id") REFERENCES "public"."prizes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracking_events" ADD CONSTRAINT "tracking_events_shipment_id_shipments_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracking_events" ADD CONSTRAINT "tracking_events_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_prepared_by_people_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_released_by_people_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chair_decisions" ADD CONSTRAINT "chair_decisions_closure_id_closures_id_fk" FOREIGN KEY ("closure_id") REFERENCES "public"."closures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chair_decisions" ADD CONSTRAINT "chair_decisions_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chair_decisions" ADD CONSTRAINT "chair_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chair_decisions" ADD CONSTRAINT "chair_decisions_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_winner_id_winners_id_fk" FOREIGN KEY ("winner_id") REFERENCES "public"."winners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recorded_results" ADD CONSTRAINT "recorded_results_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recorded_results" ADD CONSTRAINT "recorded_results_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_bundles" ADD CONSTRAINT "result_bundles_closure_id_closures_id_fk" FOREIGN KEY ("closure_id") REFERENCES "public"."closures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_closure_id_closures_id_fk" FOREIGN KEY ("closure_id") REFERENCES "public"."closures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "winners" ADD CONSTRAINT "winners_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "winners" ADD CONSTRAINT "winners_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "winners" ADD CONSTRAINT "winners_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "winners" ADD CONSTRAINT "winners_recorded_result_id_recorded_results_id_fk" FOREIGN KEY ("recorded_result_id") REFERENCES "public"."recorded_results"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_variants" ADD CONSTRAINT "photo_variants_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_draft_by_people_id_fk" FOREIGN KEY ("draft_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_cast_by_people_id_fk" FOREIGN KEY ("cast_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_declared_by_people_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_countries" ADD CONSTRAINT "round_countries_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "superseded_ballots" ADD CONSTRAINT "superseded_ballots_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "superseded_ballots" ADD CONSTRAINT "superseded_ballots_cast_by_people_id_fk" FOREIGN KEY ("cast_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointments_person" ON "appointments" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_one_seat" ON "appointments" USING btree ("partner_id") WHERE "appointments"."role" = 'juror' and "appointments"."until" is null;--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "awards_slug" ON "awards" USING btree ("edition_id","slug");--> statement-breakpoint
CREATE INDEX "awards_edition" ON "awards" USING btree ("edition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_slug" ON "categories" USING btree ("edition_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "partners_name" ON "partners" USING btree ("edition_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_position" ON "rounds" USING btree ("edition_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_key" ON "jobs" USING btree ("queue","key") WHERE "jobs"."key" is not null;--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("run_at","id") WHERE "jobs"."done_at" is null and "jobs"."failed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "letters_once" ON "letters" USING btree ("once_key") WHERE "letters"."once_key" is not null;--> statement-breakpoint
CREATE INDEX "letters_newest" ON "letters" USING btree ("edition_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "private_links_subject" ON "private_links" USING btree ("purpose","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "libraries_isil" ON "libraries" USING btree ("isil") WHERE "libraries"."isil" is not null;--> statement-breakpoint
CREATE INDEX "libraries_country" ON "libraries" USING btree ("country","folded");--> statement-breakpoint
CREATE INDEX "libraries_words" ON "libraries" USING gin (to_tsvector('simple', "folded"));--> statement-breakpoint
CREATE UNIQUE INDEX "network_members_stay" ON "network_members" USING btree ("network_id","library_id","joined_on");--> statement-breakpoint
CREATE INDEX "moderation_decisions_submission" ON "moderation_decisions" USING btree ("submission_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "prizes_serial" ON "prizes" USING btree ("edition_id","serial");--> statement-breakpoint
CREATE UNIQUE INDEX "prizes_winner" ON "prizes" USING btree ("winner_id");--> statement-breakpoint
CREATE INDEX "shipments_prize" ON "shipments" USING btree ("prize_id");--> statement-breakpoint
CREATE INDEX "tracking_events_shipment" ON "tracking_events" USING btree ("shipment_id","occurred_at");--> statement-breakpoint
CREATE INDEX "citations_winner" ON "citations" USING btree ("winner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recorded_results_country" ON "recorded_results" USING btree ("edition_id","country");--> statement-breakpoint
CREATE UNIQUE INDEX "winners_one" ON "winners" USING btree ("edition_id","country","award_id") WHERE "winners"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "winners_submission" ON "winners" USING btree ("submission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_current" ON "consents" USING btree ("submission_id","kind","by") WHERE "consents"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "photo_variants_size" ON "photo_variants" USING btree ("photo_id","width","format");--> statement-breakpoint
CREATE UNIQUE INDEX "photo_variants_location" ON "photo_variants" USING btree ("location");--> statement-breakpoint
CREATE INDEX "photos_submission" ON "photos" USING btree ("submission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_code" ON "submissions" USING btree ("edition_id","code");--> statement-breakpoint
CREATE INDEX "submissions_published" ON "submissions" USING btree ("edition_id","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "submissions"."state" = 'published';--> statement-breakpoint
CREATE INDEX "submissions_published_country" ON "submissions" USING btree ("edition_id","country","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "submissions"."state" = 'published';--> statement-breakpoint
CREATE INDEX "submissions_queue" ON "submissions" USING btree ("edition_id","state","received_at");--> statement-breakpoint
CREATE INDEX "submissions_email" ON "submissions" USING btree ("edition_id","email");--> statement-breakpoint
CREATE INDEX "submissions_library" ON "submissions" USING btree ("library_id","published_at" DESC NULLS FIRST) WHERE "submissions"."state" = 'published';--> statement-breakpoint
CREATE INDEX "submissions_words" ON "submissions" USING gin (to_tsvector('simple', "folded")) WHERE "submissions"."state" = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX "ballots_one" ON "ballots" USING btree ("round_id","country","partner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "closures_one" ON "closures" USING btree ("round_id","country");--> statement-breakpoint
CREATE UNIQUE INDEX "recusals_submission" ON "recusals" USING btree ("round_id","partner_id","submission_id") WHERE "recusals"."submission_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "recusals_country" ON "recusals" USING btree ("round_id","partner_id","country") WHERE "recusals"."submission_id" is null;--> statement-breakpoint
CREATE INDEX "recusals_round" ON "recusals" USING btree ("round_id","country");