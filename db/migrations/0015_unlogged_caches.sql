-- What runs out or is worked out again is not written ahead: its writes wait for no disk, and share no flush with the plays. After a crash of Postgres these tables are empty.
ALTER TABLE "snapshots" SET UNLOGGED;--> statement-breakpoint
ALTER TABLE "game_sessions" SET UNLOGGED;--> statement-breakpoint
ALTER TABLE "open_forms" SET UNLOGGED;--> statement-breakpoint
ALTER TABLE "leases" SET UNLOGGED;
