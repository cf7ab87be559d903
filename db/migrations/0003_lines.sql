CREATE TABLE "batting_lines" (
	"game_id" uuid NOT NULL,
	"side" text NOT NULL,
	"player_id" text NOT NULL,
	"name" text NOT NULL,
	"team_id" text NOT NULL,
	"slot" smallint NOT NULL,
	"position" text NOT NULL,
	"pa" smallint NOT NULL,
	"ab" smallint NOT NULL,
	"r" smallint NOT NULL,
	"h" smallint NOT NULL,
	"double" smallint NOT NULL,
	"triple" smallint NOT NULL,
	"homerun" smallint NOT NULL,
	"rbi" smallint NOT NULL,
	"bb" smallint NOT NULL,
	"so" smallint NOT NULL,
	"hbp" smallint NOT NULL,
	"sac" smallint NOT NULL,
	"sf" smallint NOT NULL,
	"gidp" smallint NOT NULL,
	"sb" smallint NOT NULL,
	"cs" smallint NOT NULL,
	CONSTRAINT "batting_lines_game_id_side_player_id_slot_pk" PRIMARY KEY("game_id","side","player_id","slot")
);
--> statement-breakpoint
CREATE TABLE "pitching_lines" (
	"game_id" uuid NOT NULL,
	"side" text NOT NULL,
	"player_id" text NOT NULL,
	"name" text NOT NULL,
	"team_id" text NOT NULL,
	"started" boolean NOT NULL,
	"outs" smallint NOT NULL,
	"batters_faced" smallint NOT NULL,
	"h" smallint NOT NULL,
	"r" smallint NOT NULL,
	"er" smallint NOT NULL,
	"bb" smallint NOT NULL,
	"so" smallint NOT NULL,
	"homerun" smallint NOT NULL,
	"hbp" smallint NOT NULL,
	"decisions" text[] NOT NULL,
	CONSTRAINT "pitching_lines_game_id_side_player_id_pk" PRIMARY KEY("game_id","side","player_id")
);
--> statement-breakpoint
CREATE INDEX "batting_lines_player" ON "batting_lines" USING btree ("player_id");--> statement-breakpoint
CREATE INDEX "pitching_lines_player" ON "pitching_lines" USING btree ("player_id");