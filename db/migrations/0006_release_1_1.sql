CREATE TABLE `event_people` (
	`event` text NOT NULL,
	`move` text NOT NULL,
	`part` text NOT NULL,
	`why` text NOT NULL,
	PRIMARY KEY(`event`, `move`),
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`move`) REFERENCES `moves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_people_part" CHECK("event_people"."part" in ('leaver', 'joiner'))
);
--> statement-breakpoint
CREATE INDEX `event_people_move` ON `event_people` (`move`);--> statement-breakpoint
CREATE TABLE `ids` (
	`record` text NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`sources` text NOT NULL,
	PRIMARY KEY(`record`, `scheme`, `value`),
	CONSTRAINT "ids_scheme" CHECK("ids"."scheme" in ('openreview', 'dblp', 'scholar', 'orcid', 'wikidata', 'ror'))
);
--> statement-breakpoint
CREATE TABLE `renamed` (
	`old` text PRIMARY KEY NOT NULL,
	`new` text,
	`why` text NOT NULL
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_metrics` (
	`id` text PRIMARY KEY NOT NULL,
	`lab` text NOT NULL,
	`counterpart` text,
	`metric` text NOT NULL,
	`low` real,
	`high` real,
	`approx` text,
	`unit` text NOT NULL,
	`as_of` text NOT NULL,
	`said` text,
	`stage` text,
	`scope` text,
	`basis` text,
	`note` text,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`first_published` text,
	FOREIGN KEY (`lab`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`counterpart`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "metrics_metric" CHECK("__new_metrics"."metric" in ('headcount', 'core-team-headcount', 'ai-headcount', 'researchers', 'annotators', 'open-roles', 'cofounders-remaining', 'average-tenure-months', 'average-age-years', 'retention-2y-percent', 'attrition-percent', 'hire-ratio', 'hire-to-attrition-ratio', 'hires-from', 'hires-from-percent', 'departures', 'staff-moved-percent', 'median-total-comp', 'stock-comp-total', 'stock-comp-per-employee', 'stock-comp-percent-of-revenue', 'compensation-percent-of-revenue', 'staff-costs-year', 'stock-pool', 'retention-pool', 'employee-tender-total', 'employee-tender-authorised', 'share-price', 'pay-budget-rise-percent', 'pay-vs-prevailing-percent', 'employee-investor-stake-percent', 'vesting-cliff-months', 'valuation', 'valuation-secondary', 'market-cap', 'funding-round', 'funding-total', 'revenue-year', 'revenue-quarter', 'ad-cash-flow-year', 'rd-spend-ytd', 'capex-year', 'capex-quarter', 'compute-commitment', 'gpus', 'gpus-h100-equivalent', 'gpus-per-researcher', 'tpus', 'power-mw', 'onsite-generation-mw', 'onsite-generation-investment', 'acquisitions-count', 'alumni-startups', 'daily-users', 'cash-tax-reduction-percent', 'datacenter-build-months', 'valuation-sought', 'power-mw-planned', 'headcount-planned', 'gpus-planned', 'gpus-h100-equivalent-planned', 'tpus-planned', 'onsite-generation-mw-planned', 'capex-year-guidance')),
	CONSTRAINT "metrics_approx" CHECK("__new_metrics"."approx" in ('yes', 'no')),
	CONSTRAINT "metrics_stage" CHECK("__new_metrics"."stage" in ('actual', 'planned', 'guidance', 'sought', 'projected')),
	CONSTRAINT "metrics_basis" CHECK("__new_metrics"."basis" in ('filing', 'statement', 'survey', 'estimate', 'derived', 'report')),
	CONSTRAINT "metrics_bounds" CHECK("__new_metrics"."low" <= "__new_metrics"."high"),
	CONSTRAINT "metrics_figure" CHECK("__new_metrics"."low" is not null or "__new_metrics"."high" is not null),
	CONSTRAINT "metrics_unit" CHECK("__new_metrics"."unit" in ('people', 'percent', 'ratio', 'USD', 'EUR', 'GBP', 'CNY', 'HKD', 'GPUs', 'TPUs', 'MW', 'months', 'years', 'jobs', 'startups', 'deals'))
);
--> statement-breakpoint
INSERT INTO `__new_metrics`("id", "lab", "counterpart", "metric", "low", "high", "unit", "as_of", "note", "first_day", "last_day", "first_published") SELECT "id", "lab", "counterpart", "metric", "value", "value", "unit", "as_of", "note", "first_day", "last_day", "first_published" FROM `metrics`;--> statement-breakpoint
DROP TABLE `metrics`;--> statement-breakpoint
ALTER TABLE `__new_metrics` RENAME TO `metrics`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `metrics_lab` ON `metrics` (`lab`,`metric`,`as_of`);--> statement-breakpoint
CREATE INDEX `metrics_date` ON `metrics` (`as_of`,`id`);--> statement-breakpoint
CREATE TABLE `__new_offers` (
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
	`basis` text,
	`role` text,
	`title` text,
	`level` text,
	`place` text,
	`population` text,
	`last_day` text NOT NULL,
	`first_published` text,
	`first_told` text,
	`low_usd` integer,
	`high_usd` integer,
	`usd_how` text,
	`yearly_low_usd` integer,
	`yearly_high_usd` integer,
	`yearly_how` text,
	`today_low_usd` integer,
	`today_high_usd` integer,
	`today_how` text,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lab`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_lab`) REFERENCES `labs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`move`) REFERENCES `moves`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offers_kind" CHECK("__new_offers"."kind" in ('total-package', 'annual-compensation', 'signing-bonus', 'equity-grant', 'retention-grant', 'base-salary')),
	CONSTRAINT "offers_per" CHECK("__new_offers"."per" in ('year', 'month', 'week', 'day', 'hour', 'total')),
	CONSTRAINT "offers_outcome" CHECK("__new_offers"."outcome" in ('accepted', 'declined', 'countered', 'withdrawn', 'expired', 'unknown')),
	CONSTRAINT "offers_status" CHECK("__new_offers"."status" in ('confirmed', 'reported', 'rumored', 'disputed', 'denied', 'reversed')),
	CONSTRAINT "offers_precision" CHECK("__new_offers"."date_precision" in ('day', 'month', 'quarter', 'year')),
	CONSTRAINT "offers_basis" CHECK("__new_offers"."basis" in ('report', 'posting', 'filing', 'statement', 'self-report', 'survey', 'estimate')),
	CONSTRAINT "offers_population" CHECK("__new_offers"."population" in ('person', 'group-offer', 'role', 'survey')),
	CONSTRAINT "offers_role" CHECK("__new_offers"."role" in ('research-scientist', 'research-engineer', 'ml-engineer', 'software-engineer', 'data-scientist', 'executive', 'founder', 'intern', 'postdoc', 'fellow', 'professor', 'safety', 'other')),
	CONSTRAINT "offers_named" CHECK(("__new_offers"."population" = 'person') = ("__new_offers"."person" is not null)),
	CONSTRAINT "offers_bounds" CHECK("__new_offers"."low" <= "__new_offers"."high"),
	CONSTRAINT "offers_per_amount" CHECK(("__new_offers"."per" is null) = ("__new_offers"."low" is null and "__new_offers"."high" is null))
);
--> statement-breakpoint
INSERT INTO `__new_offers`("id", "person", "lab", "from_lab", "kind", "notation", "low", "high", "currency", "years", "per", "outcome", "move", "date", "date_precision", "status", "note", "last_day", "first_published", "first_told", "low_usd", "high_usd", "usd_how", "yearly_low_usd", "yearly_high_usd", "yearly_how", "today_low_usd", "today_high_usd", "today_how") SELECT "id", "person", "lab", "from_lab", "kind", "notation", "low", "high", "currency", "years", "per", "outcome", "move", "date", "date_precision", "status", "note", "last_day", "first_published", "first_told", "low_usd", "high_usd", "usd_how", "yearly_low_usd", "yearly_high_usd", "yearly_how", "today_low_usd", "today_high_usd", "today_how" FROM `offers`;--> statement-breakpoint
DROP TABLE `offers`;--> statement-breakpoint
ALTER TABLE `__new_offers` RENAME TO `offers`;--> statement-breakpoint
CREATE INDEX `offers_person` ON `offers` (`person`);--> statement-breakpoint
CREATE INDEX `offers_lab` ON `offers` (`lab`,`date`);--> statement-breakpoint
CREATE INDEX `offers_from` ON `offers` (`from_lab`,`date`);--> statement-breakpoint
CREATE INDEX `offers_date` ON `offers` (`date`,`id`);--> statement-breakpoint
CREATE INDEX `offers_move` ON `offers` (`move`);--> statement-breakpoint
ALTER TABLE `revisions` ADD `format` text DEFAULT '1.0.0' NOT NULL;