ALTER TABLE `offers` ADD `yearly_low_usd` integer;--> statement-breakpoint
ALTER TABLE `offers` ADD `yearly_high_usd` integer;--> statement-breakpoint
ALTER TABLE `offers` ADD `yearly_how` text;--> statement-breakpoint
ALTER TABLE `offers` ADD `today_low_usd` integer;--> statement-breakpoint
ALTER TABLE `offers` ADD `today_high_usd` integer;--> statement-breakpoint
ALTER TABLE `offers` ADD `today_how` text;