CREATE TABLE `judgements` (
	`keep` text NOT NULL,
	`other` text NOT NULL,
	`verdict` text NOT NULL,
	`date` text NOT NULL,
	`by` text NOT NULL,
	`why` text NOT NULL,
	PRIMARY KEY(`keep`, `other`),
	CONSTRAINT "judgements_verdict" CHECK("judgements"."verdict" in ('same', 'different', 'unsure'))
);
--> statement-breakpoint
CREATE INDEX `judgements_other` ON `judgements` (`other`);--> statement-breakpoint
CREATE TABLE `merged` (
	`file` text NOT NULL,
	`id` text NOT NULL,
	`survivor` text NOT NULL,
	`cells` text NOT NULL,
	PRIMARY KEY(`file`, `id`)
);
--> statement-breakpoint
CREATE INDEX `merged_survivor` ON `merged` (`file`,`survivor`);--> statement-breakpoint
ALTER TABLE `deals` ADD `entered` text;--> statement-breakpoint
ALTER TABLE `events` ADD `entered` text;--> statement-breakpoint
ALTER TABLE `ids` ADD `entered` text;--> statement-breakpoint
ALTER TABLE `labs` ADD `entered` text;--> statement-breakpoint
ALTER TABLE `metrics` ADD `entered` text;--> statement-breakpoint
ALTER TABLE `moves` ADD `entered` text;--> statement-breakpoint
ALTER TABLE `offers` ADD `entered` text;--> statement-breakpoint
ALTER TABLE `people` ADD `entered` text;--> statement-breakpoint
ALTER TABLE `renamed` ADD `entered` text;