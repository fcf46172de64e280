CREATE TABLE `about` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `changes` (
	`revision` integer NOT NULL,
	`file` text NOT NULL,
	`record` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`revision`, `file`, `record`),
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "changes_sides" CHECK("changes"."before" is not null or "changes"."after" is not null)
);
--> statement-breakpoint
CREATE INDEX `changes_record` ON `changes` (`file`,`record`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`move` text,
	`offer` text,
	`deal` text,
	`event` text,
	`metric` text,
	`source` text NOT NULL,
	`stance` text NOT NULL,
	`notation` text,
	`low` real,
	`high` real,
	`currency` text,
	`years` real,
	`said_by` text,
	`rank` text NOT NULL,
	`note` text,
	`position` integer,
	`listed` integer NOT NULL,
	FOREIGN KEY (`move`) REFERENCES `moves`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offer`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`metric`) REFERENCES `metrics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claims_stance" CHECK("claims"."stance" in ('reports', 'confirms', 'disputes', 'denies')),
	CONSTRAINT "claims_rank" CHECK("claims"."rank" in ('preferred', 'normal', 'deprecated')),
	CONSTRAINT "claims_bounds" CHECK("claims"."low" <= "claims"."high"),
	CONSTRAINT "claims_subject" CHECK(("claims"."move" is not null) + ("claims"."offer" is not null) + ("claims"."deal" is not null) + ("claims"."event" is not null) + ("claims"."metric" is not null) = 1)
);
--> statement-breakpoint
CREATE INDEX `claims_move` ON `claims` (`move`) WHERE "claims"."move" is not null;--> statement-breakpoint
CREATE INDEX `claims_offer` ON `claims` (`offer`) WHERE "claims"."offer" is not null;--> statement-breakpoint
CREATE INDEX `claims_deal` ON `claims` (`deal`) WHERE "claims"."deal" is not null;--> statement-breakpoint
CREATE INDEX `claims_event` ON `claims` (`event`) WHERE "claims"."event" is not null;--> statement-breakpoint
CREATE INDEX `claims_metric` ON `claims` (`metric`) WHERE "claims"."metric" is not null;--> statement-breakpoint
CREATE INDEX `claims_source` ON `claims` (`source`);--> statement-breakpoint
CREATE TABLE `components` (
	`id` text PRIMARY KEY NOT NULL,
	`offer` text NOT NULL,
	`kind` text NOT NULL,
	`low` integer,
	`high` integer,
	`currency` text,
	`year` integer,
	`contingent` text NOT NULL,
	`note` text,
	FOREIGN KEY (`offer`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "components_kind" CHECK("components"."kind" in ('base', 'bonus', 'signing', 'equity', 'retention', 'milestone', 'mixed')),
	CONSTRAINT "components_contingent" CHECK("components"."contingent" in ('yes', 'no', 'unknown')),
	CONSTRAINT "components_bounds" CHECK("components"."low" <= "components"."high")
);
--> statement-breakpoint
CREATE INDEX `components_offer` ON `components` (`offer`);--> statement-breakpoint
CREATE TABLE `deals` (
	`id` text PRIMARY KEY NOT NULL,
	`acquirer` text NOT NULL,
	`target` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer,
	`currency` text,
	`stake_percent` real,
	`date` text NOT NULL,
	`date_precision` text NOT NULL,
	`people_moved` integer,
	`status` text NOT NULL,
	`note` text,
	`last_day` text NOT NULL,
	`first_published` text,
	FOREIGN KEY (`acquirer`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deals_kind" CHECK("deals"."kind" in ('acquisition', 'license-and-hire', 'stake', 'acquihire')),
	CONSTRAINT "deals_status" CHECK("deals"."status" in ('confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed')),
	CONSTRAINT "deals_precision" CHECK("deals"."date_precision" in ('day', 'month', 'quarter', 'year')),
	CONSTRAINT "deals_amount" CHECK(("deals"."amount" is null) = ("deals"."currency" is null))
);
--> statement-breakpoint
CREATE INDEX `deals_acquirer` ON `deals` (`acquirer`);--> statement-breakpoint
CREATE INDEX `deals_target` ON `deals` (`target`);--> statement-breakpoint
CREATE INDEX `deals_date` ON `deals` (`date`,`id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`lab` text,
	`date` text NOT NULL,
	`date_precision` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`headcount` integer,
	`percent` real,
	`note` text,
	`last_day` text NOT NULL,
	`first_published` text,
	FOREIGN KEY (`lab`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_kind" CHECK("events"."kind" in ('layoff', 'reorganisation', 'leadership', 'model-release', 'facility', 'policy', 'funding', 'setback', 'statement', 'deal')),
	CONSTRAINT "events_precision" CHECK("events"."date_precision" in ('day', 'month', 'quarter', 'year'))
);
--> statement-breakpoint
CREATE INDEX `events_lab` ON `events` (`lab`,`date`);--> statement-breakpoint
CREATE INDEX `events_date` ON `events` (`date`,`id`);--> statement-breakpoint
CREATE TABLE `labs` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`parent` text,
	`group_id` text NOT NULL,
	`country` text,
	`founded` text,
	`ended` text,
	`successor` text,
	`website` text,
	`aliases` text,
	`joined` integer DEFAULT 0 NOT NULL,
	`left_count` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`parent`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "labs_kind" CHECK("labs"."kind" in ('frontier-lab', 'big-tech', 'startup', 'university', 'nonprofit', 'government', 'investor', 'other'))
);
--> statement-breakpoint
CREATE INDEX `labs_group` ON `labs` (`group_id`);--> statement-breakpoint
CREATE INDEX `labs_parent` ON `labs` (`parent`);--> statement-breakpoint
CREATE TABLE `metrics` (
	`id` text PRIMARY KEY NOT NULL,
	`lab` text NOT NULL,
	`counterpart` text,
	`metric` text NOT NULL,
	`value` real NOT NULL,
	`unit` text NOT NULL,
	`as_of` text NOT NULL,
	`note` text,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`first_published` text,
	FOREIGN KEY (`lab`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`counterpart`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "metrics_metric" CHECK("metrics"."metric" in ('headcount', 'core-team-headcount', 'ai-headcount', 'headcount-planned', 'researchers', 'annotators', 'open-roles', 'cofounders-remaining', 'average-tenure-months', 'average-age-years', 'retention-2y-percent', 'attrition-percent', 'hire-ratio', 'hire-to-attrition-ratio', 'hires-from', 'hires-from-percent', 'departures', 'staff-moved-percent', 'median-total-comp', 'stock-comp-total', 'stock-comp-per-employee', 'stock-comp-percent-of-revenue', 'compensation-percent-of-revenue', 'staff-costs-year', 'stock-pool', 'retention-pool', 'employee-tender-total', 'employee-tender-authorised', 'share-price', 'pay-budget-rise-percent', 'pay-vs-prevailing-percent', 'employee-investor-stake-percent', 'vesting-cliff-months', 'valuation', 'valuation-sought', 'valuation-secondary', 'market-cap', 'funding-round', 'funding-total', 'revenue-year', 'revenue-quarter', 'ad-cash-flow-year', 'rd-spend-ytd', 'capex-year', 'capex-quarter', 'capex-year-guidance', 'compute-commitment', 'gpus', 'gpus-planned', 'gpus-h100-equivalent', 'gpus-h100-equivalent-planned', 'gpus-per-researcher', 'tpus-planned', 'power-mw', 'power-mw-planned', 'onsite-generation-mw-planned', 'onsite-generation-investment', 'acquisitions-count', 'alumni-startups', 'daily-users', 'cash-tax-reduction-percent', 'datacenter-build-months')),
	CONSTRAINT "metrics_unit" CHECK("metrics"."unit" in ('people', 'percent', 'ratio', 'USD', 'EUR', 'GBP', 'CNY', 'HKD', 'GPUs', 'TPUs', 'MW', 'months', 'years', 'jobs', 'startups', 'deals'))
);
--> statement-breakpoint
CREATE INDEX `metrics_lab` ON `metrics` (`lab`,`metric`,`as_of`);--> statement-breakpoint
CREATE INDEX `metrics_date` ON `metrics` (`as_of`,`id`);--> statement-breakpoint
CREATE TABLE `moves` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`from_lab` text,
	`to_lab` text,
	`kind` text NOT NULL,
	`date` text NOT NULL,
	`date_precision` text NOT NULL,
	`left_date` text,
	`left_date_precision` text,
	`from_role` text,
	`to_role` text,
	`status` text NOT NULL,
	`deal` text,
	`note` text,
	`last_day` text NOT NULL,
	`first_published` text,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_lab`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_lab`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "moves_kind" CHECK("moves"."kind" in ('hire', 'founding', 'acquihire', 'return', 'appointment', 'departure', 'layoff')),
	CONSTRAINT "moves_status" CHECK("moves"."status" in ('confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed')),
	CONSTRAINT "moves_precision" CHECK("moves"."date_precision" in ('day', 'month', 'quarter', 'year')),
	CONSTRAINT "moves_left_precision" CHECK("moves"."left_date_precision" in ('day', 'month', 'quarter', 'year')),
	CONSTRAINT "moves_left" CHECK(("moves"."left_date" is null) = ("moves"."left_date_precision" is null)),
	CONSTRAINT "moves_ends" CHECK("moves"."from_lab" is not null or "moves"."to_lab" is not null)
);
--> statement-breakpoint
CREATE INDEX `moves_person` ON `moves` (`person`,`date`);--> statement-breakpoint
CREATE INDEX `moves_from` ON `moves` (`from_lab`,`date`);--> statement-breakpoint
CREATE INDEX `moves_to` ON `moves` (`to_lab`,`date`);--> statement-breakpoint
CREATE INDEX `moves_date` ON `moves` (`date`,`id`);--> statement-breakpoint
CREATE INDEX `moves_deal` ON `moves` (`deal`);--> statement-breakpoint
CREATE TABLE `names` (
	`id` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`record` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`move_count` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `names_folded` ON `names` (`folded`);--> statement-breakpoint
CREATE TABLE `offers` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text,
	`lab` text,
	`from_lab` text,
	`kind` text NOT NULL,
	`notation` text NOT NULL,
	`low` integer,
	`high` integer,
	`currency` text,
	`years` real,
	`per` text,
	`outcome` text NOT NULL,
	`move` text,
	`date` text NOT NULL,
	`date_precision` text NOT NULL,
	`status` text NOT NULL,
	`note` text,
	`last_day` text NOT NULL,
	`first_published` text,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lab`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_lab`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`move`) REFERENCES `moves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offers_kind" CHECK("offers"."kind" in ('total-package', 'annual-compensation', 'signing-bonus', 'equity-grant', 'retention-grant', 'base-salary')),
	CONSTRAINT "offers_per" CHECK("offers"."per" in ('year', 'month', 'week', 'day', 'hour', 'total')),
	CONSTRAINT "offers_outcome" CHECK("offers"."outcome" in ('accepted', 'declined', 'countered', 'withdrawn', 'expired', 'unknown')),
	CONSTRAINT "offers_status" CHECK("offers"."status" in ('confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed')),
	CONSTRAINT "offers_precision" CHECK("offers"."date_precision" in ('day', 'month', 'quarter', 'year')),
	CONSTRAINT "offers_bounds" CHECK("offers"."low" <= "offers"."high"),
	CONSTRAINT "offers_per_amount" CHECK(("offers"."per" is null) = ("offers"."low" is null and "offers"."high" is null))
);
--> statement-breakpoint
CREATE INDEX `offers_person` ON `offers` (`person`);--> statement-breakpoint
CREATE INDEX `offers_lab` ON `offers` (`lab`,`date`);--> statement-breakpoint
CREATE INDEX `offers_from` ON `offers` (`from_lab`,`date`);--> statement-breakpoint
CREATE INDEX `offers_date` ON `offers` (`date`,`id`);--> statement-breakpoint
CREATE INDEX `offers_move` ON `offers` (`move`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`aliases` text,
	`known_for` text,
	`links` text,
	`move_count` integer DEFAULT 0 NOT NULL,
	`lab` text,
	`since` text,
	`since_precision` text,
	FOREIGN KEY (`lab`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `people_lab` ON `people` (`lab`);--> statement-breakpoint
CREATE TABLE `prices` (
	`month` text PRIMARY KEY NOT NULL,
	`cpi` real NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rates` (
	`month` text NOT NULL,
	`currency` text NOT NULL,
	`usd` real NOT NULL,
	PRIMARY KEY(`month`, `currency`),
	CONSTRAINT "rates_usd" CHECK("rates"."usd" > 0)
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`number` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`date` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_hash_number` ON `revisions` (`hash`,`number`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text,
	`publisher` text NOT NULL,
	`origin` text,
	`title` text NOT NULL,
	`published` text,
	`tier` text NOT NULL,
	`language` text,
	`first_day` text,
	`last_day` text,
	`claim_count` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "sources_tier" CHECK("sources"."tier" in ('primary', 'filing', 'outlet', 'secondary', 'social'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_url_unique` ON `sources` (`url`);--> statement-breakpoint
CREATE INDEX `sources_published` ON `sources` (`published`,`id`);