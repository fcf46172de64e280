CREATE TABLE `texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`record` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `texts_record` ON `texts` (`record`);--> statement-breakpoint
CREATE INDEX `names_record` ON `names` (`record`);--> statement-breakpoint
-- Full text over `texts` (same rowid): the tokens of what records say, made by server/domain/resolve/words.ts.
CREATE VIRTUAL TABLE `words` USING fts5(`tokens`, content='', columnsize=0, tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
