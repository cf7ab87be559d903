ALTER TABLE "plays" ADD COLUMN "in_pow" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "re24" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "wpa" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "channel_feeds" ADD COLUMN "kind" text DEFAULT 'follow' NOT NULL;--> statement-breakpoint
ALTER TABLE "channel_feeds" ADD COLUMN "parent_id" text;--> statement-breakpoint
ALTER TABLE "channel_feeds" ADD COLUMN "follower_id" text;--> statement-breakpoint
ALTER TABLE "channel_feeds" ADD COLUMN "last_message_id" text;--> statement-breakpoint
ALTER TABLE "channel_feeds" ADD COLUMN "scorebug_seq" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "channel_feeds_parent" ON "channel_feeds" USING btree ("parent_id");