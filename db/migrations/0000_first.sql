CREATE TABLE "commands" (
	"game_id" uuid NOT NULL,
	"idempotency_key" text NOT NULL,
	"first_seq" integer NOT NULL,
	"last_seq" integer NOT NULL,
	CONSTRAINT "commands_game_id_idempotency_key_pk" PRIMARY KEY("game_id","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "game_cardset_links" (
	"game_id" uuid NOT NULL,
	"cardset" text NOT NULL,
	"priority" smallint NOT NULL,
	CONSTRAINT "game_cardset_links_game_id_cardset_pk" PRIMARY KEY("game_id","cardset")
);
--> statement-breakpoint
CREATE TABLE "game_events" (
	"game_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"version" smallint NOT NULL,
	"payload" jsonb NOT NULL,
	"actor" text NOT NULL,
	"surface" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "game_events_game_id_seq_pk" PRIMARY KEY("game_id","seq")
);
--> statement-breakpoint
CREATE TABLE "game_secrets" (
	"game_id" uuid PRIMARY KEY NOT NULL,
	"sealed_seed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "games" (
	"game_id" uuid PRIMARY KEY NOT NULL,
	"league_id" text NOT NULL,
	"season" text,
	"week" integer,
	"game_number" integer,
	"status" text NOT NULL,
	"mode" text NOT NULL,
	"visibility" text NOT NULL,
	"pace" text NOT NULL,
	"creator_id" text NOT NULL,
	"away_team_id" text NOT NULL,
	"away_name" text NOT NULL,
	"away_abbreviation" text NOT NULL,
	"away_color" text NOT NULL,
	"away_user_ids" text[] NOT NULL,
	"away_computer" text,
	"home_team_id" text NOT NULL,
	"home_name" text NOT NULL,
	"home_abbreviation" text NOT NULL,
	"home_color" text NOT NULL,
	"home_user_ids" text[] NOT NULL,
	"home_computer" text,
	"inning" integer NOT NULL,
	"half" text NOT NULL,
	"outs" integer NOT NULL,
	"away_score" integer NOT NULL,
	"home_score" integer NOT NULL,
	"seq" integer NOT NULL,
	"dice_commitment" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lineups" (
	"game_id" uuid NOT NULL,
	"side" text NOT NULL,
	"player_id" text NOT NULL,
	"slot" smallint NOT NULL,
	"position" text NOT NULL,
	"starter" boolean NOT NULL,
	"active" boolean NOT NULL,
	"entered_inning" integer NOT NULL,
	"lineup_metadata" jsonb NOT NULL,
	CONSTRAINT "lineups_game_id_side_player_id_pk" PRIMARY KEY("game_id","side","player_id")
);
--> statement-breakpoint
CREATE TABLE "plays" (
	"game_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"number" integer NOT NULL,
	"inning" integer NOT NULL,
	"half" text NOT NULL,
	"outs_before" smallint NOT NULL,
	"away_score" integer NOT NULL,
	"home_score" integer NOT NULL,
	"on_base_code" smallint NOT NULL,
	"batting_slot" smallint NOT NULL,
	"batter_id" text NOT NULL,
	"pitcher_id" text NOT NULL,
	"catcher_id" text NOT NULL,
	"defender_id" text,
	"check_pos" text,
	"roll_id" text,
	"outcome" text NOT NULL,
	"hit_location" text,
	"batter_final" smallint,
	"on_first_final" smallint,
	"on_second_final" smallint,
	"on_third_final" smallint,
	"outs" smallint NOT NULL,
	"runs" smallint NOT NULL,
	"pa" smallint NOT NULL,
	"ab" smallint NOT NULL,
	"hit" smallint NOT NULL,
	"double" smallint NOT NULL,
	"triple" smallint NOT NULL,
	"homerun" smallint NOT NULL,
	"bb" smallint NOT NULL,
	"ibb" smallint NOT NULL,
	"so" smallint NOT NULL,
	"hbp" smallint NOT NULL,
	"rbi" smallint NOT NULL,
	"sac" smallint NOT NULL,
	"sf" smallint NOT NULL,
	"gidp" smallint NOT NULL,
	"sb" smallint NOT NULL,
	"cs" smallint NOT NULL,
	"wild_pitch" smallint NOT NULL,
	"passed_ball" smallint NOT NULL,
	"pick_off" smallint NOT NULL,
	"balk" smallint NOT NULL,
	"error" smallint NOT NULL,
	"bphr" smallint NOT NULL,
	"bpfo" smallint NOT NULL,
	"bp1b" smallint NOT NULL,
	"bplo" smallint NOT NULL,
	"notation" text NOT NULL,
	"description" text NOT NULL,
	"is_tied" boolean NOT NULL,
	"is_go_ahead" boolean NOT NULL,
	"is_new_inning" boolean NOT NULL,
	"undone" boolean NOT NULL,
	"play_metadata" jsonb NOT NULL,
	CONSTRAINT "plays_game_id_seq_pk" PRIMARY KEY("game_id","seq")
);
--> statement-breakpoint
CREATE TABLE "rolls" (
	"roll_id" text PRIMARY KEY NOT NULL,
	"game_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"n" integer NOT NULL,
	"kind" text NOT NULL,
	"side" text NOT NULL,
	"roller" text NOT NULL,
	"dice" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roster_links" (
	"game_id" uuid NOT NULL,
	"roster_id" text NOT NULL,
	"side" text NOT NULL,
	"card_id" text,
	"player_id" text,
	CONSTRAINT "roster_links_game_id_roster_id_pk" PRIMARY KEY("game_id","roster_id")
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"game_id" uuid PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"version" integer NOT NULL,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leagues" (
	"id" text PRIMARY KEY NOT NULL,
	"config" jsonb NOT NULL,
	"cardsets" jsonb NOT NULL,
	"admin_ids" text[] NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parks" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"homerun" jsonb NOT NULL,
	"single" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "players" (
	"league_id" text NOT NULL,
	"id" text NOT NULL,
	"team_id" text NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "players_league_id_id_pk" PRIMARY KEY("league_id","id")
);
--> statement-breakpoint
CREATE TABLE "team_managers" (
	"league_id" text NOT NULL,
	"team_id" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "team_managers_league_id_team_id_user_id_pk" PRIMARY KEY("league_id","team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"league_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"abbreviation" text NOT NULL,
	"color" text NOT NULL,
	"park_id" text NOT NULL,
	CONSTRAINT "teams_league_id_id_pk" PRIMARY KEY("league_id","id")
);
--> statement-breakpoint
CREATE TABLE "channel_feeds" (
	"channel_id" text NOT NULL,
	"game_id" uuid NOT NULL,
	"verbosity" text NOT NULL,
	"delay_seconds" integer NOT NULL,
	"last_seq_posted" integer NOT NULL,
	"scorebug_message_id" text,
	"followed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "channel_feeds_channel_id_game_id_pk" PRIMARY KEY("channel_id","game_id")
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"used" boolean NOT NULL,
	"revoked" boolean NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"user_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"avatar_url" text
);
--> statement-breakpoint
CREATE INDEX "games_updated_at" ON "games" USING btree ("updated_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "games_status" ON "games" USING btree ("status");--> statement-breakpoint
CREATE INDEX "plays_batter" ON "plays" USING btree ("batter_id");--> statement-breakpoint
CREATE INDEX "plays_pitcher" ON "plays" USING btree ("pitcher_id");--> statement-breakpoint
CREATE INDEX "channel_feeds_game" ON "channel_feeds" USING btree ("game_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_family" ON "refresh_tokens" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_user" ON "refresh_tokens" USING btree ("user_id");