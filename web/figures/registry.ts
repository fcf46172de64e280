// Every figure by the place it stands on, and the way to read it.
import { figureFaults } from '../../server/domain/language/index.ts'
import { withRevision } from '../parts/address/revision.ts'
import { readDeals, readStays } from './deals.ts'
import { readAfter } from './event.ts'
import type { Ask, Figure, ReadFigure } from './figure.ts'
import { readFlows } from './flows.ts'
import { readBalance, readFrontFlows, readLargestOffers } from './front.ts'
import {
	readAlumni,
	readExchange,
	readLabBands,
	readLabGains,
	readLabMeans,
	readLabPay,
	readOrigins,
	readReasons
} from './lab.ts'
import { readClaims, readYears } from './offer.ts'
import { readAcceptance, readBands, readGrades, readMultiple, readOffers, readYearly } from './offers.ts'
import { meansFigures } from './means.ts'
import { readEventsOpening, readPeopleOpening, readSourcesOpening } from './openings.ts'
import { readPair } from './pair.ts'
import { readCareer } from './person.ts'
import {
	readBalancePeriods,
	readExchangePeriods,
	readLabPeriods,
	readPairPeriods,
	readSlotPeriods,
	readWayPeriods
} from './periods.ts'
import { findPlace, places, type PlaceId } from './places.ts'
import { readRetention } from './retention.ts'
import { readFoundings, readMix, readStatusMix, readTrendBalance, readTrendGains, readTrendOffers } from './trends.ts'

type Readers = { [Id in PlaceId]: Record<(typeof places)[Id][number], ReadFigure> }

const readers: Readers = {
	'/': { flows: readFrontFlows, offers: readLargestOffers, balance: readBalance },
	'/flows': { flows: readFlows },
	'/flows/periods': { labs: readLabPeriods, pairs: readPairPeriods },
	'/flows/[from]/[to]': { pair: readPair, changes: readWayPeriods },
	'/trends': {
		moves: readMix,
		status: readStatusMix,
		balance: readTrendBalance,
		gains: readTrendGains,
		foundings: readFoundings,
		offers: readTrendOffers,
		slots: readSlotPeriods,
		changes: readBalancePeriods
	},
	'/trends/retention': { retention: readRetention },
	'/means': meansFigures,
	'/offers': {
		offers: readOffers,
		yearly: readYearly,
		acceptance: readAcceptance,
		multiple: readMultiple,
		bands: readGrades
	},
	'/offers/bands': { bands: readBands },
	'/offers/[id]': { claims: readClaims, years: readYears },
	'/deals': { deals: readDeals },
	'/deals/[id]': { people: readStays },
	'/events/[id]': { after: readAfter },
	'/labs/[id]': {
		gains: readLabGains,
		reasons: readReasons,
		pay: readLabPay,
		exchange: readExchange,
		alumni: readAlumni,
		origins: readOrigins,
		bands: readLabBands,
		means: readLabMeans,
		changes: readExchangePeriods
	},
	'/people': { people: readPeopleOpening },
	'/people/[id]': { career: readCareer },
	'/events': { events: readEventsOpening },
	'/sources': { sources: readSourcesOpening }
}

/** The figure of a page's address; a name that the page has not got, or a figure without anything on record, is said in `fault`. */
export async function readFigure(
	asked: Omit<Ask, 'params'>,
	name: string | null
): Promise<{ figure: Figure; name: string } | { fault: string }> {
	const ask = { ...asked, url: leadOn(asked.url) }
	const place = findPlace(ask.url.pathname)
	if (!place) return { fault: figureFaults.none(ask.url.pathname) }
	const names: readonly string[] = places[place.id]
	const [stem, part] = splitName(name ?? names[0]!)
	if (!names.includes(stem)) return { fault: figureFaults.unknown(ask.url.pathname, name ?? '', names) }
	const read = (readers[place.id] as Record<string, typeof readTrendGains>)[stem]!
	const figure = await read({ ...ask, params: place.params }, part)
	const rev = ask.url.searchParams.get('rev')
	const at = (address: string) => (rev ? withRevision(address, rev) : address)
	return figure
		? { figure: { ...figure, api: at(figure.api), href: at(figure.href) }, name: name ?? stem }
		: { fault: figureFaults.nothing(ask.url.pathname, name ?? stem) }
}

/** Flows in two periods have a page of their own, which the page of flows leads to. */
function leadOn(url: URL): URL {
	if (url.pathname !== '/flows' || !url.searchParams.get('vs')) return url
	const next = new URL(url)
	next.pathname = '/flows/periods'
	return next
}

/** `gains-meta` is the figure `gains`, of meta. */
function splitName(name: string): [stem: string, part?: string] {
	const at = name.indexOf('-')
	return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)]
}
