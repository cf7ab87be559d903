CREATE TABLE "game_looks" (
	"user_id" text NOT NULL,
	"game_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"looked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "game_looks_user_id_game_id_pk" PRIMARY KEY("user_id","game_id")
);
--> statement-breakpoint
CREATE INDEX "game_looks_game" ON "game_looks" USING btree ("game_id");