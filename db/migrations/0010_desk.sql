CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`role` text NOT NULL,
	`password` text NOT NULL,
	`totp` text,
	`totpStep` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	`lockedUntil` text,
	`created` text NOT NULL,
	`disabled` text,
	CONSTRAINT "accounts_role" CHECK("accounts"."role" in ('editor', 'admin'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_folded_unique` ON `accounts` (`folded`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`account` integer NOT NULL,
	`record` text NOT NULL,
	`edits` text NOT NULL,
	`note` text NOT NULL,
	`report` integer,
	`saved` text NOT NULL,
	PRIMARY KEY(`account`, `record`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account` integer NOT NULL,
	`edits` text NOT NULL,
	`note` text NOT NULL,
	`rules` text NOT NULL,
	`report` integer,
	`state` text DEFAULT 'open' NOT NULL,
	`created` text NOT NULL,
	`ends` text NOT NULL,
	`decidedBy` integer,
	`decided` text,
	`revision` integer,
	`reason` text,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decidedBy`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposals_state" CHECK("proposals"."state" in ('open', 'published', 'refused', 'lapsed', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `proposals_state` ON `proposals` (`state`);--> statement-breakpoint
CREATE TABLE `report_pages` (
	`report` integer NOT NULL,
	`url` text NOT NULL,
	`added` text NOT NULL,
	PRIMARY KEY(`report`, `url`),
	FOREIGN KEY (`report`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `report_steps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report` integer NOT NULL,
	`date` text NOT NULL,
	`actor` text NOT NULL,
	`state` text NOT NULL,
	`words` text,
	FOREIGN KEY (`report`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_steps_actor" CHECK("report_steps"."actor" in ('reporter', 'editor', 'admin', 'program')),
	CONSTRAINT "report_steps_state" CHECK("report_steps"."state" in ('received', 'in-review', 'second-editor', 'applied', 'not-applied', 'joined', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `report_steps_report` ON `report_steps` (`report`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`link` text NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'received' NOT NULL,
	`record` text,
	`field` text,
	`shown` text,
	`page` text,
	`proposed` text,
	`words` text,
	`wish` text,
	`isPersonal` integer NOT NULL,
	`email` text,
	`received` text NOT NULL,
	`read` text,
	`claimedBy` integer,
	`claimedUntil` text,
	`joined` integer,
	`revision` integer,
	`reason` text,
	`ended` text,
	FOREIGN KEY (`claimedBy`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`joined`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reports_kind" CHECK("reports"."kind" in ('wrong', 'missing', 'twice', 'two-in-one', 'outdated', 'dead-page', 'statement', 'privacy')),
	CONSTRAINT "reports_state" CHECK("reports"."state" in ('received', 'in-review', 'second-editor', 'applied', 'not-applied', 'joined', 'withdrawn')),
	CONSTRAINT "reports_wish" CHECK("reports"."wish" in ('anonymise', 'no-index', 'remove'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_link_unique` ON `reports` (`link`);--> statement-breakpoint
CREATE INDEX `reports_state_received` ON `reports` (`state`,`received`);--> statement-breakpoint
CREATE INDEX `reports_record` ON `reports` (`record`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`account` integer NOT NULL,
	`created` text NOT NULL,
	`used` text NOT NULL,
	`ends` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account`);--> statement-breakpoint
CREATE TABLE `signatures` (
	`revision` integer PRIMARY KEY NOT NULL,
	`account` integer NOT NULL,
	`report` integer,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL,
	`account` integer NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`created` text NOT NULL,
	`used` text,
	`ends` text,
	`revoked` text,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash_unique` ON `tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `tokens_account` ON `tokens` (`account`);