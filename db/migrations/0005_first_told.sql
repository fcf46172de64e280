ALTER TABLE `deals` ADD `first_told` text;--> statement-breakpoint
ALTER TABLE `events` ADD `first_told` text;--> statement-breakpoint
ALTER TABLE `moves` ADD `first_told` text;--> statement-breakpoint
ALTER TABLE `offers` ADD `first_told` text;