CREATE TABLE "injuries" (
	"id" serial PRIMARY KEY NOT NULL,
	"league_id" text NOT NULL,
	"season" text NOT NULL,
	"player_id" text NOT NULL,
	"game_id" uuid,
	"games" integer NOT NULL,
	"week" integer NOT NULL,
	"game" integer NOT NULL,
	"note" text,
	"actor" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"cleared_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "league_audit" (
	"id" serial PRIMARY KEY NOT NULL,
	"league_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "league_imports" (
	"id" serial PRIMARY KEY NOT NULL,
	"league_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"origin" text NOT NULL,
	"changes" jsonb NOT NULL,
	"before" jsonb,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "league_sources" (
	"league_id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"address" text,
	"sealed_key" text,
	"etag" text,
	"read_at" timestamp (3) with time zone,
	"tried_at" timestamp (3) with time zone,
	"failure" text,
	"held" jsonb,
	"extra" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "owners" (
	"user_id" text PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schedule" (
	"league_id" text NOT NULL,
	"season" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"week" integer NOT NULL,
	"series" text NOT NULL,
	"game" integer NOT NULL,
	"away_id" text NOT NULL,
	"home_id" text NOT NULL,
	"date" text,
	"kind" text NOT NULL,
	"postponed" boolean DEFAULT false NOT NULL,
	"forfeit" text,
	"note" text,
	CONSTRAINT "schedule_league_id_season_id_pk" PRIMARY KEY("league_id","season","id")
);
--> statement-breakpoint
CREATE TABLE "seasons" (
	"league_id" text NOT NULL,
	"id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seasons_league_id_id_pk" PRIMARY KEY("league_id","id")
);
--> statement-breakpoint
CREATE TABLE "setup_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"used_by" text
);
--> statement-breakpoint
ALTER TABLE "players" ALTER COLUMN "team_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "games" ADD COLUMN "schedule_id" text;--> statement-breakpoint
ALTER TABLE "leagues" ADD COLUMN "season" text;--> statement-breakpoint
ALTER TABLE "leagues" ADD COLUMN "rules" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "leagues" ADD COLUMN "picture_hosts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "parks" ADD COLUMN "image" text;--> statement-breakpoint
ALTER TABLE "players" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "players" ADD COLUMN "retro_id" text;--> statement-breakpoint
ALTER TABLE "players" ADD COLUMN "positions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "players" ADD COLUMN "limits" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "players" ADD COLUMN "season" text;--> statement-breakpoint
ALTER TABLE "players" ADD COLUMN "active" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "division" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "league_half" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "logo" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "season" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "active" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "injuries_league" ON "injuries" USING btree ("league_id","season");--> statement-breakpoint
CREATE INDEX "league_audit_league" ON "league_audit" USING btree ("league_id","id");--> statement-breakpoint
CREATE INDEX "league_imports_league" ON "league_imports" USING btree ("league_id","id");--> statement-breakpoint
CREATE INDEX "schedule_week" ON "schedule" USING btree ("league_id","season","week");--> statement-breakpoint
CREATE UNIQUE INDEX "games_schedule" ON "games" USING btree ("league_id","season","schedule_id") WHERE "games"."schedule_id" is not null and "games"."status" not in ('declined', 'abandoned');--> statement-breakpoint
CREATE INDEX "players_team" ON "players" USING btree ("league_id","team_id");--> statement-breakpoint
CREATE INDEX "players_person" ON "players" USING btree ("league_id","person_id");