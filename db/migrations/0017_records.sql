ALTER TABLE "games" ADD COLUMN "read_version" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "charged_batter_id" text;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "charged_pitcher_id" text;--> statement-breakpoint
CREATE INDEX "games_season" ON "games" USING btree ("league_id","season","status");--> statement-breakpoint
CREATE INDEX "plays_charged_batter" ON "plays" USING btree ("charged_batter_id") WHERE "plays"."charged_batter_id" is not null;--> statement-breakpoint
CREATE INDEX "plays_charged_pitcher" ON "plays" USING btree ("charged_pitcher_id") WHERE "plays"."charged_pitcher_id" is not null;