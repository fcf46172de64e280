CREATE TABLE `remedies` (
	`record` text NOT NULL,
	`remedy` text NOT NULL,
	`by` text NOT NULL,
	`date` text NOT NULL,
	`words` text,
	`source` text,
	`entered` text,
	PRIMARY KEY(`record`, `remedy`, `by`),
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "remedies_remedy" CHECK("remedies"."remedy" in ('statement', 'no-search'))
);
--> statement-breakpoint
CREATE INDEX `remedies_source` ON `remedies` (`source`);