CREATE TABLE `removals` (
	`record` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`date` text NOT NULL,
	`reason` text NOT NULL
);
