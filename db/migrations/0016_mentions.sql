ALTER TABLE "guild_settings" ADD COLUMN "thread_scores" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "user_settings" ADD COLUMN "ahead" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "user_settings" ADD COLUMN "quiet_from" smallint;--> statement-breakpoint
ALTER TABLE "user_settings" ADD COLUMN "quiet_to" smallint;--> statement-breakpoint
ALTER TABLE "user_settings" ADD COLUMN "time_zone" text;--> statement-breakpoint
-- Games under way stand in one message of a scores channel, no longer in one each.
DELETE FROM "channel_feeds" WHERE "kind" = 'board';
