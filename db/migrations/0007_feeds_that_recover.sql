ALTER TABLE "channel_feeds" ADD COLUMN "scorebug_half" text;--> statement-breakpoint
ALTER TABLE "channel_feeds" ADD COLUMN "rows_message_id" text;--> statement-breakpoint
ALTER TABLE "channel_feeds" ADD COLUMN "thread_refused" text;--> statement-breakpoint
ALTER TABLE "channel_feeds" ADD COLUMN "failing_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "channel_feeds" ADD COLUMN "failure_noted" boolean DEFAULT false NOT NULL;