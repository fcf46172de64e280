CREATE TABLE `webhook_attempts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`message` integer NOT NULL,
	`date` text NOT NULL,
	`status` integer,
	`ms` integer NOT NULL,
	`fault` text,
	FOREIGN KEY (`message`) REFERENCES `webhook_messages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `webhook_attempts_message` ON `webhook_attempts` (`message`);--> statement-breakpoint
CREATE TABLE `webhook_messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`webhook` integer NOT NULL,
	`name` text NOT NULL,
	`revision` integer,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due` text NOT NULL,
	`created` text NOT NULL,
	FOREIGN KEY (`webhook`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "webhook_messages_state" CHECK("webhook_messages"."state" in ('waiting', 'delivered', 'failed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_messages_revision` ON `webhook_messages` (`webhook`,`revision`);--> statement-breakpoint
CREATE INDEX `webhook_messages_due` ON `webhook_messages` (`state`,`due`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`link` text NOT NULL,
	`account` integer,
	`token` integer,
	`of` text NOT NULL,
	`endpoint` text NOT NULL,
	`secret` text NOT NULL,
	`oldSecret` text,
	`oldUntil` text,
	`state` text DEFAULT 'unconfirmed' NOT NULL,
	`why` text,
	`revision` integer NOT NULL,
	`created` text NOT NULL,
	`failing` text,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`token`) REFERENCES `tokens`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhooks_state" CHECK("webhooks"."state" in ('unconfirmed', 'active', 'disabled')),
	CONSTRAINT "webhooks_why" CHECK("webhooks"."why" in ('gone', 'failing', 'token'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhooks_link_unique` ON `webhooks` (`link`);--> statement-breakpoint
CREATE INDEX `webhooks_account` ON `webhooks` (`account`);--> statement-breakpoint
CREATE INDEX `webhooks_state_revision` ON `webhooks` (`state`,`revision`);