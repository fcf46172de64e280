import type { FastifyInstance } from 'fastify'
import { readDataset } from '../../db/queries/dataset.ts'
import { walkOffers, type OfferRow } from '../../db/queries/offers.ts'
import type { Store } from '../store/store.ts'
import { endSentence, gradeMarks } from '../domain/language/index.ts'
import { sayNarrowed } from '../domain/moves/listing.ts'
import { groupByGrade, titleGrades } from '../domain/offers/grades.ts'
import { countsBy } from '../domain/offers/ranking.ts'
import { endOfClocks } from '../domain/time/clocks.ts'
import { isOffer, populationOf } from '../domain/vocabulary/offers.ts'
import { textOf } from '../domain/vocabulary/part.ts'
import { addFigure } from '../figures/figure.ts'
import { nameRecords } from '../figures/names.ts'
import { offerKeys } from '../query/keys.ts'
import { choice, type QueryOf } from '../query/query.ts'
import { BandRow, Bands, type Band } from '../schemas/bands.ts'

const kind = choice(['base-salary', 'annual-compensation'], 'base-salary', 'What is paid.')
const keys = { ...offerKeys, kind }

export function registerBands(app: FastifyInstance, store: Store): void {
	const { db } = store
	const filterOf = ({ kind, ...filter }: QueryOf<typeof keys>) => ({ ...filter, kind: [kind] })
	addFigure(app, store, {
		path: '/bands',
		summary: 'Pay for posts by role and grade',
		description:
			'What posts are reported to pay a year, in US dollars, by role and grade, with the bounds of the middle of five bands or ' +
			'more. Averages of several people are shown and not counted; estimates of outsiders count where basis asks for them.',
		keys,
		answer: Bands,
		row: BandRow,
		choose({ query }) {
			const filter = filterOf(query)
			return { filter, kind: query.kind, offers: [...walkOffers(db, filter, 'date')].filter((row) => !isOffer(row)) }
		},
		count({ filter, offers }) {
			const counts = countsBy(filter.basis)
			const tell = (row: OfferRow): Band => ({
				...pick(row),
				counted: populationOf(row) === 'role' && counts(row)
			})
			return groupByGrade(offers, filter.basis).map(({ role, grade, bands, n, middle }) => {
				const [low, high] = [middle?.low ?? null, middle?.high ?? null]
				return { role, grade, n, low, high, hasMiddle: middle !== null, bands: bands.map(tell) }
			})
		},
		say(groups, { filter, kind, offers }) {
			const { coverageEnd } = readDataset(db)
			const narrowing = sayNarrowed('offers', filter, nameRecords(store), coverageEnd)
			const drawn = new Map(groups.flatMap(({ bands }) => bands.map((band) => [band.id, band] as const)))
			const counted = [...drawn.values()].filter(({ counted }) => counted).length
			const sources = offers.filter(({ id }) => drawn.has(id)).flatMap(({ sources }) => sources.map(({ id }) => id))
			const title = textOf(endSentence(titleGrades({ kind, groups })))
			return {
				kind,
				n: drawn.size,
				counted,
				noSum: offers.length - drawn.size,
				groups,
				narrowing,
				sourceCount: new Set(sources).size,
				coverageEnd: endOfClocks(coverageEnd, filter),
				sentence: `${title} ${gradeMarks.counted(drawn.size, counted)} ${gradeMarks.asked(narrowing)}`
			} satisfies Omit<Bands, 'revision'>
		},
		rows: (groups) => groups.flatMap(({ role, grade, bands }) => bands.map((band) => ({ role, grade, ...band }))),
		sources: { all: ({ offers }) => offers.flatMap(({ sources }) => sources.map(({ id }) => id)) },
		caveats: gradeMarks.caveats
	})
}

/** What a row of bands tells of an offer. */
function pick(row: OfferRow): Omit<Band, 'counted'> {
	const { id, lab, labName, labGroup, title, place, notation, yearlyLowUsd, yearlyHighUsd, yearlyHow } = row
	const { basis, population, date, datePrecision, status, sourceCount } = row
	const sum = { notation, yearlyLowUsd, yearlyHighUsd, yearlyHow }
	return {
		id,
		lab,
		labName,
		labGroup,
		title,
		place,
		...sum,
		basis,
		population,
		date,
		datePrecision,
		status,
		sourceCount
	}
}
