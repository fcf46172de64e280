CREATE TABLE `intake_names` (
	`intake` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`record` text NOT NULL,
	`isNew` integer NOT NULL,
	PRIMARY KEY(`intake`, `kind`, `text`),
	FOREIGN KEY (`intake`) REFERENCES `intakes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "intake_names_kind" CHECK("intake_names"."kind" in ('person', 'lab', 'source', 'move'))
);
--> statement-breakpoint
CREATE INDEX `intake_names_record` ON `intake_names` (`intake`,`record`);--> statement-breakpoint
CREATE TABLE `intake_rows` (
	`intake` integer NOT NULL,
	`line` integer NOT NULL,
	`state` text NOT NULL,
	`record` text,
	`edits` text,
	`faults` text,
	`applied` integer,
	PRIMARY KEY(`intake`, `line`),
	FOREIGN KEY (`intake`) REFERENCES `intakes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`applied`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "intake_rows_state" CHECK("intake_rows"."state" in ('new', 'changed', 'same', 'unclear', 'refused'))
);
--> statement-breakpoint
CREATE INDEX `intake_rows_state` ON `intake_rows` (`intake`,`state`);--> statement-breakpoint
CREATE TABLE `intakes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file` text NOT NULL,
	`hash` text NOT NULL,
	`question` text NOT NULL,
	`account` integer,
	`mapping` text NOT NULL,
	`state` text DEFAULT 'reading' NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`created` text NOT NULL,
	`revision` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "intakes_state" CHECK("intakes"."state" in ('reading', 'staged', 'applied', 'dropped'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `intakes_question_unique` ON `intakes` (`question`);--> statement-breakpoint
CREATE INDEX `intakes_hash` ON `intakes` (`hash`);