ALTER TABLE "pitching_lines" ADD COLUMN "complete_game" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "pitching_lines" ADD COLUMN "shutout" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "pitching_lines" p
SET "complete_game" = s."pitchers" = 1,
	"shutout" = s."scoreless" AND p."outs" = s."outs" AND (s."pitchers" = 1 OR (s."pitchers" = 2 AND NOT p."started"))
FROM (
	SELECT l."game_id", l."side", count(*) AS "pitchers", sum(l."outs") AS "outs",
		bool_and(CASE l."side" WHEN 'home' THEN g."away_score" ELSE g."home_score" END = 0) AS "scoreless"
	FROM "pitching_lines" l JOIN "games" g ON g."game_id" = l."game_id"
	GROUP BY l."game_id", l."side"
) s
WHERE s."game_id" = p."game_id" AND s."side" = p."side";
