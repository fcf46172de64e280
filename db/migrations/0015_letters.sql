CREATE TABLE `letter_questions` (
	`letter` integer NOT NULL,
	`of` text NOT NULL,
	PRIMARY KEY(`letter`, `of`),
	FOREIGN KEY (`letter`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token` text NOT NULL,
	`email` text NOT NULL,
	`every` text NOT NULL,
	`confirmed` text,
	`revision` integer NOT NULL,
	`sent` text NOT NULL,
	`created` text NOT NULL,
	CONSTRAINT "letters_every" CHECK("letters"."every" in ('daily', 'weekly'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_token_unique` ON `letters` (`token`);--> statement-breakpoint
CREATE INDEX `letters_email` ON `letters` (`email`);