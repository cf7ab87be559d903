CREATE TABLE "fielding_lines" (
	"game_id" uuid NOT NULL,
	"side" text NOT NULL,
	"player_id" text NOT NULL,
	"name" text NOT NULL,
	"team_id" text NOT NULL,
	"position" text NOT NULL,
	"started" boolean NOT NULL,
	"outs" smallint NOT NULL,
	"putouts" smallint NOT NULL,
	"assists" smallint NOT NULL,
	"errors" smallint NOT NULL,
	"double_plays" smallint NOT NULL,
	"triple_plays" smallint NOT NULL,
	"passed_balls" smallint NOT NULL,
	"interference" smallint NOT NULL,
	"sb" smallint NOT NULL,
	"cs" smallint NOT NULL,
	CONSTRAINT "fielding_lines_game_id_side_player_id_position_pk" PRIMARY KEY("game_id","side","player_id","position")
);
--> statement-breakpoint
CREATE TABLE "game_injuries" (
	"game_id" uuid NOT NULL,
	"side" text NOT NULL,
	"player_id" text NOT NULL,
	"name" text NOT NULL,
	"team_id" text NOT NULL,
	"play" integer NOT NULL,
	"rating" smallint NOT NULL,
	"total" smallint NOT NULL,
	"games" integer NOT NULL,
	CONSTRAINT "game_injuries_game_id_side_player_id_pk" PRIMARY KEY("game_id","side","player_id")
);
--> statement-breakpoint
CREATE TABLE "read_versions" (
	"name" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "fielding_lines_player" ON "fielding_lines" USING btree ("player_id");--> statement-breakpoint
CREATE UNIQUE INDEX "injuries_game" ON "injuries" USING btree ("league_id","game_id","player_id") WHERE "injuries"."game_id" is not null;