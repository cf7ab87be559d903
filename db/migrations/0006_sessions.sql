CREATE TABLE "sessions" (
	"family_id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"agent" text,
	"address" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD COLUMN "used_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");