CREATE TABLE `batches` (
	`revision` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`author` text NOT NULL,
	`note` text NOT NULL,
	`undoes` integer,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undoes`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "batches_kind" CHECK("batches"."kind" in ('import', 'edit', 'report', 'merge', 'undo'))
);
--> statement-breakpoint
CREATE INDEX `batches_undoes` ON `batches` (`undoes`);--> statement-breakpoint
CREATE TABLE `digests` (
	`file` text PRIMARY KEY NOT NULL,
	`sum` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `revisions` ADD `digest` text;