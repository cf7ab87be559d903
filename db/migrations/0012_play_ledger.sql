CREATE TABLE "submissions" (
	"game_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"league_id" text NOT NULL,
	"state" text NOT NULL,
	"step" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_try_at" timestamp (3) with time zone NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"error" text,
	"external" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "submissions_game_id_revision_pk" PRIMARY KEY("game_id","revision")
);
--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "batter_pos" text;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "runner_id" text;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "on_first_id" text;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "on_second_id" text;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "on_third_id" text;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "hit_type" text;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "inherited_runners" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "inherited_scored" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "on_hook_for_loss" text;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "re24_primary" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "re24_running" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "hand_batting" text;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "hand_pitching" text;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "pitcher_rest_outs" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "defense" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "offense" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "complete" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "run" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "e_run" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "locked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "submissions_due" ON "submissions" USING btree ("state","next_try_at");--> statement-breakpoint
CREATE INDEX "submissions_league" ON "submissions" USING btree ("league_id","updated_at");