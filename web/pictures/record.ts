// A record that has no figure as a picture: what its page says, its number, its labs and its date.
import {
	capitalise,
	formatBounds,
	formatDate,
	nameDated,
	nameMetric,
	nameStage,
	sayCode,
	sayValue,
	spellDate
} from '../../server/domain/language/index.ts'
import type { Deal, Event, Lab, Metric, Move, Offer, Person, Source } from '../../server/schemas/rows.ts'
import RecordChart from '../charts/records/RecordChart.svelte'
import type { RecordFacts } from '../charts/records/RecordChart.place.ts'
import { chart, plain } from '../figures/figure.ts'
import { getJson } from '../parts/address/api.ts'
import type { Shown } from './draw.ts'

type Named = [name: string | null, group: string | null]
const listLabs = (...labs: Named[]) => labs.flatMap(([name, group]) => (name === null ? [] : [{ name, group }]))
/** `title`: in place of the page's, which says the number that is drawn. */
type Facts = RecordFacts & { kicker: string; title?: string }
const kickerOf = (...codes: (string | null)[]) =>
	capitalise(
		codes
			.filter((code) => code !== null)
			.map(sayCode)
			.join(', ')
	)

/** What of a record is drawn, by its list. */
const readers: Record<string, (row: never) => Facts> = {
	moves: (move: Move) => ({
		kicker: kickerOf(move.kind, move.status),
		number: null,
		labs: listLabs([move.fromName, move.fromGroup], [move.toName, move.toGroup]),
		leads: move.fromName !== null && move.toName !== null,
		when: `${move.personName}, ${spellDate(move.date, move.datePrecision)}`
	}),
	offers: (offer: Offer) => ({
		kicker: kickerOf(offer.kind, offer.status),
		number: offer.low === null && offer.high === null ? null : offer.notation,
		labs: listLabs([offer.labName, offer.labGroup]),
		leads: false,
		when: spellDate(offer.date, offer.datePrecision)
	}),
	deals: (deal: Deal) => ({
		kicker: kickerOf(deal.kind, deal.status),
		number:
			deal.amount === null ? null : (formatBounds({ low: deal.amount, high: deal.amount }, deal.currency) ?? null),
		labs: listLabs([deal.acquirerName, deal.acquirerGroup], [deal.targetName, deal.targetGroup]),
		leads: false,
		when: spellDate(deal.date, deal.datePrecision)
	}),
	events: (event: Event) => ({
		kicker: kickerOf(event.kind),
		number: null,
		labs: listLabs([event.labName, event.labGroup]),
		leads: false,
		when: spellDate(event.date, event.datePrecision)
	}),
	metrics: (metric: Metric) => ({
		kicker: capitalise([nameMetric(metric.metric), metric.stage && nameStage(metric.stage)].filter(Boolean).join(', ')),
		title: `${metric.labName}: ${nameDated(metric)}`,
		number: sayValue(metric),
		labs: listLabs([metric.labName, metric.labGroup], [metric.counterpartName, null]),
		leads: false,
		when: formatDate(metric.date)
	}),
	sources: (source: Source) => ({
		kicker: source.publisher,
		number: null,
		labs: [],
		leads: false,
		when: source.published ? spellDate(source.published) : ''
	}),
	people: (person: Person) => ({
		kicker: '',
		number: null,
		labs: listLabs([person.labName, person.labGroup]),
		leads: false,
		when: person.since ? spellDate(person.since, person.sincePrecision) : ''
	}),
	labs: (lab: Lab) => ({
		kicker: kickerOf(lab.kind),
		number: null,
		labs: listLabs([lab.name, lab.group]),
		leads: false,
		when: lab.founded ? formatDate(lab.founded) : ''
	})
}

/** The list and id of a record's page. */
export function findRecord(path: string): { list: string; id: string } | undefined {
	const [, list = '', id = '', more] = path.split('/')
	return Object.hasOwn(readers, list) && id && more === undefined ? { list, id } : undefined
}

/** The picture of the record's page at `url`, whose own words are `said`. */
export async function readRecord(said: Shown, url: URL, fetch: typeof globalThis.fetch): Promise<Shown> {
	const { list, id } = findRecord(url.pathname)!
	const row = await getJson<Record<string, unknown>>(fetch, `/${list}/${id}${url.search}`)
	const { kicker, title, ...facts } = readers[list]!(row as never)
	const own = title === undefined ? said : { ...said, title: plain(title) }
	return { ...own, kicker: kicker || undefined, chart: chart(RecordChart, { facts, label: said.sentence }) }
}
