ALTER TABLE `offers` ADD `low_usd` integer;--> statement-breakpoint
ALTER TABLE `offers` ADD `high_usd` integer;--> statement-breakpoint
ALTER TABLE `offers` ADD `usd_how` text;