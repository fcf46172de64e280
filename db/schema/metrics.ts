// What labs can bid with: people, compute, power, money.
import { sql } from 'drizzle-orm'
import { check, index, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { approximations, formerMetricNames, metricBases, metricNames, stages, units } from '../words.ts'
import { oneOf, ordered } from './constraints.ts'
import { labs } from './labs.ts'

const allMetricNames = [...metricNames, ...formerMetricNames] as const

/** A lab's figure at a date. */
export const metrics = sqliteTable(
	'metrics',
	{
		/** Stable readable key. */
		id: text().primaryKey(),
		/** Whose figure. */
		lab: text()
			.notNull()
			.references(() => labs.id),
		/** The other lab of a ratio or a count between two. @empty the figure is of one lab */
		counterpart: text().references(() => labs.id),
		/** What is measured. */
		metric: text({ enum: allMetricNames }).notNull(),
		/** Lower bound; equal to `high` where the figure is exact. @unit as `unit` says @empty open */
		low: real(),
		/** Upper bound; equal to `low` where the figure is exact. @unit as `unit` says @empty open */
		high: real(),
		/** Whether the page says about, nearly or roughly; NULL in the format of 1.0.0. */
		approx: text({ enum: approximations }),
		/** What the bounds count or measure. */
		unit: text({ enum: units }).notNull(),
		/** The date the figure is for, partial ISO date: of a plan the target date, of guidance the year. */
		date: text('as_of').notNull(),
		/** When it was said, partial ISO date. @empty not told, as it may be where the stage is actual */
		said: text(),
		/** How real it is: what is not actual a lab never has; NULL in the format of 1.0.0. */
		stage: text({ enum: stages }),
		/** What is counted: company, unit, team, `site:NAME` or `sample:WHAT`; NULL in the format of 1.0.0. */
		scope: text(),
		/** The evidence for the figure; NULL in the format of 1.0.0. */
		basis: text({ enum: metricBases }),
		/** At most 15 words of our own. @empty there is none */
		note: text(),
		/** Derived at import: first day that `date` may mean. */
		firstDay: text('first_day').notNull(),
		/** Derived at import: last day that `date` may mean. */
		lastDay: text('last_day').notNull(),
		/** Derived at import: last day of the earliest publication date of its sources; NULL where all are undated. */
		firstPublished: text('first_published'),
		/** Derived at import: cells as they were entered, as JSON, where judgements of records that are one make them others. @empty all are stored as entered */
		entered: text()
	},
	(t) => [
		oneOf('metrics_metric', t.metric, allMetricNames),
		oneOf('metrics_approx', t.approx, approximations),
		oneOf('metrics_stage', t.stage, stages),
		oneOf('metrics_basis', t.basis, metricBases),
		ordered('metrics_bounds', t.low, t.high),
		check('metrics_figure', sql`${t.low} is not null or ${t.high} is not null`),
		oneOf('metrics_unit', t.unit, units),
		index('metrics_lab').on(t.lab, t.metric, t.date),
		index('metrics_date').on(t.date, t.id)
	]
)
