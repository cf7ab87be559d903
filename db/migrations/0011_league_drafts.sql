CREATE TABLE "league_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"league_id" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"origin" text NOT NULL,
	"data" jsonb NOT NULL,
	"based_on" integer NOT NULL
);
