ALTER TABLE "plays" DROP CONSTRAINT "plays_game_id_seq_pk";--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_game_id_seq_number_pk" PRIMARY KEY("game_id","seq","number");--> statement-breakpoint
ALTER TABLE "lineups" ADD COLUMN "entered_after_play" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "lineups" ADD COLUMN "replaced_id" text;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "result" text DEFAULT '' NOT NULL;