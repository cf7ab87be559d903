ALTER TABLE "games" ADD COLUMN "projected_seq" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Until now the read tables were written with the log.
UPDATE "games" SET "projected_seq" = "seq";
