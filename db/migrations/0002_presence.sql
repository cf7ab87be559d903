CREATE TABLE "game_sessions" (
	"session_id" text NOT NULL,
	"game_id" uuid NOT NULL,
	"user_id" text,
	"role" text NOT NULL,
	"process_id" text NOT NULL,
	"lease_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "game_sessions_session_id_game_id_pk" PRIMARY KEY("session_id","game_id")
);
--> statement-breakpoint
CREATE INDEX "game_sessions_game" ON "game_sessions" USING btree ("game_id");