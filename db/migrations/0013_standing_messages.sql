CREATE TABLE "league_announcements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"league_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standing_messages" (
	"channel_id" text NOT NULL,
	"about" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" text NOT NULL,
	"message_id" text NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "standing_messages_channel_id_about_kind_pk" PRIMARY KEY("channel_id","about","kind")
);
--> statement-breakpoint
ALTER TABLE "league_sources" ADD COLUMN "away" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "guild_settings" ADD COLUMN "news_channel_id" text;--> statement-breakpoint
ALTER TABLE "guild_settings" ADD COLUMN "news_since" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "league_announcements_league" ON "league_announcements" USING btree ("league_id","at");