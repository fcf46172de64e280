// Briefings and citations.
import { cutRange, type Clocked } from '../../time/clocks.ts'
import type { Named, Part } from '../../vocabulary/part.ts'
import type { Week } from '../../time/week.ts'
import { writeCount } from './counts.ts'
import {
	capitalise,
	countOf,
	formatDate,
	formatMoney,
	inWords,
	joinWords,
	listParts,
	nameLab,
	say,
	spellDate,
	spellWhen,
	startWords,
	writeNumbers
} from './format.ts'
import { nameRange, spellRange, spellUpTo, spellWeek } from './range.ts'

// --- Briefings (briefing.ts, briefing-net.ts, briefing-text.ts)

/** People by their names, the rest counted: "Ada Example, Ben Example and 3 others". */
type Group = { names: readonly string[]; others: number }
const namePeople = ({ names, others }: Group) =>
	listParts([...names, ...(others ? [`${others} others`] : [])].map((text) => ({ text })))
export const briefingWords = {
	feed: 'Labflow: the week in AI moves',
	/** "Ada Example and Ben Example left Alpha, destinations not reported" */
	left: (people: Group, from: Named) => say`${namePeople(people)} left ${nameLab(from)}, destinations not reported`,
	/** "Ada Example and Ben Example joined Beta" */
	joined: (people: Group, to: Named) => say`${namePeople(people)} joined ${nameLab(to)}`,
	/** "Ada Example and Ben Example left Alpha to found Beta" */
	founded: (people: Group, from: Named, to: Named) =>
		say`${namePeople(people)} left ${nameLab(from)} to found ${nameLab(to)}`,
	/** "Ada Example and Ben Example went from Alpha to Beta" */
	went: (people: Group, from: Named, to: Named) =>
		say`${namePeople(people)} went from ${nameLab(from)} to ${nameLab(to)}`,
	/** What was told of moves, with which of them are the first from a group to another: ", among them the first reported from Alpha to Beta." */
	moves(told: readonly Part[], first?: { from: Named; to: Named; isAmong: boolean }): Part[] {
		if (!first) return say`${told}.`
		return say`${told}, ${first.isAmong ? 'among them ' : ''}the first reported from ${nameLab(first.from)} to ${nameLab(first.to)}.`
	},
	/** What is told of an offer, with the record that it broke: " The largest sum a year reported without dispute for a named person before was $5M." */
	record: (
		told: readonly Part[],
		broken: { named: 'person' | 'role'; per: 'total' | 'year'; before: number; currency: string }
	) =>
		say`${told} The largest sum${broken.per === 'year' ? ' a year' : ''} reported without dispute for ${broken.named === 'person' ? 'a named person' : 'people not named'} before that was ${formatMoney(broken.before, broken.currency)}.`,
	/** "Alpha’s acquisition of Beta for $1B dates from 4 July 2025." */
	deal: (named: readonly Part[], date: string, precision: string) =>
		say`${named} dates from ${spellDate(date, precision)}.`,
	/** "Now confirmed, earlier rumored: Ada Example left Alpha for Beta." */
	status: (from: string, to: string, told: readonly Part[]) => say`Now ${to}, earlier ${from}: ${told}.`
}

/** A range, or the week that it is. */
export type BriefedSpan = Clocked & { week: Week | undefined }
/** "in the week of 22 June 2026", "from June 2025 to July 2025", "since 2025", "at any time" */
function spellBriefed({ week, ...range }: BriefedSpan): string {
	const { covered } = cutRange(range)
	if (week) return `in ${spellWeek(week)}${covered ? ` ${spellUpTo(covered)}` : ''}`
	return spellRange(range) || 'at any time'
}
/** The same without its preposition: "the week of 22 June 2026", "June 2025 to July 2025", "2025". */
function nameBriefed(span: BriefedSpan): string {
	if (span.week) return spellBriefed(span).replace(/^in /, '')
	if (!span.since) return spellBriefed(span)
	return span.since === span.until ? spellRange(span).replace(/^(in|on) /, '') : nameRange(span)
}
type InAndOut = Named & { in: number; out: number }

const intoOrOutOf = (lab: Named | null) => (lab ? say` into or out of ${nameLab(lab)}` : [])
export const netWords = {
	/** "Seven moves in the week of 22 June 2026: Alpha gained most, three in and one out; Beta lost most, none in and two out." */
	sum(
		count: number,
		lab: Named | null,
		span: BriefedSpan,
		{ own, gained, lost }: { own?: InAndOut; gained?: InAndOut; lost?: InAndOut }
	): Part[] {
		const write = writeNumbers(...[own, gained, lost].flatMap((net) => (net ? [net.in, net.out] : [])))
		const inAndOut = (net: InAndOut) => `${write(net.in)} in and ${write(net.out)} out`
		const most = [
			...(own ? [say`${inAndOut(own)}`] : []),
			...(gained ? [say`${nameLab(gained)} gained most, ${inAndOut(gained)}`] : []),
			...(lost ? [say`${nameLab(lost)} lost most, ${inAndOut(lost)}`] : [])
		]
		const told = most.reduce<Part[]>((all, one, place) => say`${all}${place ? '; ' : ': '}${one}`, [])
		const moves = count > 99 ? `Labflow counts ${countOf(count, 'move')}` : writeCount(startWords, count, 'move')
		return say`${moves}${intoOrOutOf(lab)} ${spellBriefed(span)}${told}.`
	},
	/** "Two moves and one offer in the week of 22 June 2026." */
	tally(
		counts: Record<'moves' | 'offers' | 'bands' | 'deals' | 'statuses', number>,
		lab: Named | null,
		span: BriefedSpan
	): Part[] {
		const held = [
			[counts.moves, 'move', 'moves'] as const,
			[counts.offers, 'offer', 'offers'] as const,
			[counts.bands, 'pay band', 'pay bands'] as const,
			[counts.deals, 'deal', 'deals'] as const,
			[counts.statuses, 'changed status', 'changed statuses'] as const
		].flatMap(([count, one, many]) => (count ? [`${inWords(count)} ${count === 1 ? one : many}`] : []))
		return say`${capitalise(joinWords(held))}${lab ? say` of ${nameLab(lab)}` : []} ${spellBriefed(span)}.`
	},
	/** "Reports were read up to 30 June 2026, before the week of 6 July 2026." */
	notYet: (coverageEnd: string, span: BriefedSpan) =>
		say`Reports were read up to ${spellDate(coverageEnd)}, before ${nameBriefed(span)}.`,
	/** "No reported move is dated to the week of 22 June 2026. 2 moves that may lie in it are known only to the month, ..." */
	nothing(lab: Named | null, span: BriefedSpan, partly: number): Part[] {
		const { since, until, week } = span
		// Of a day it goes on as ever: "is dated on 4 July 2025".
		const isNamed = week || (since && since === until && since.length < '2025-07-04'.length)
		const coarser = partly
			? ` ${countOf(partly, 'move that may lie in it is', 'moves that may lie in it are')} known only to the month, quarter or year.`
			: ''
		return say`No reported move${intoOrOutOf(lab)} is dated ${isNamed ? `to ${nameBriefed(span)}` : spellBriefed(span)}.${coarser}`
	},
	/** What it is a briefing of: "The week of 22 June 2026", "OpenAI in 2025", "Since 2025". */
	title: (lab: Named | null, span: BriefedSpan) =>
		lab ? `${lab.name} ${spellBriefed(span)}` : capitalise(span.week ? nameBriefed(span) : spellBriefed(span))
}

/** Pages, the rest counted: "Wired, 3 Jun 2026; The Example Post; and 2 more". */
const listPages = (pages: readonly string[], rest: number) =>
	[...pages, ...(rest ? [`and ${rest} more`] : [])].join('; ')
export const briefingTextWords = {
	/** "Labflow briefing: The week of 22 June 2026" */
	title: (title: string) => `Labflow briefing: ${title}`,
	/** A page: "The Example Post, by Wired, 3 Jun 2026"; who reported first is null where the publisher did. */
	page: (publisher: string, origin: string | null, published: string | null) =>
		[origin === null ? publisher : `${origin}, by ${publisher}`, published ? formatDate(published) : '']
			.filter(Boolean)
			.join(', '),
	/** Behind a sentence: "[reported; The Example Post, 3 Jun 2026; and 2 more]" */
	inBrackets: (status: string | null, pages: readonly string[], rest: number) =>
		`[${status ? `${status}; ` : ''}${listPages(pages, rest)}]`,
	/** Behind a sentence, of its records: "Ada Example: Alpha → Beta, reported. Sources: The Example Post; and 2 more." */
	inFull: (records: readonly string[], status: string | null, pages: readonly string[], rest: number) =>
		`${records.join(', ')}${status ? `, ${status}` : ''}. Sources: ${listPages(pages, rest)}.`,
	/** What stands under it, before its address: "Reports read up to 30 June 2026; revision 3 of the data. Facts: CC BY 4.0, Labflow," */
	foot: (coverageEnd: string, revision: number) =>
		`Reports read up to ${spellDate(coverageEnd)}; revision ${revision} of the data. Facts: CC BY 4.0, Labflow,`
}

// --- Citations (cite.ts)

type Story = { title: string; url: string; coverageEnd: string }
/** Who is against it: ", which A denies", "which A and B dispute". */
export const against = (names: readonly string[], one: string, many: string) =>
	names.length ? `which ${joinWords(names)} ${names.length === 1 ? one : many}` : ''
export const citeWords = {
	/** "Labflow, “12 moves from OpenAI to Meta”, revision 3, published on 28 November 2026, covering reports up to 30 June 2026. https://…" */
	plain: ({ title, url, coverageEnd, revision, day }: Story & { revision: number; day: string }) =>
		`Labflow, “${title}”, revision ${revision}, published on ${spellDate(day)}, covering reports up to ${spellDate(coverageEnd)}. ${url}`,
	/** "as first reported by A on 4 July 2025, which B denies", "as reported by A, B, C and 2 others"; `others` beside the names. */
	reporters({
		first,
		names,
		others,
		denying,
		disputing
	}: {
		first: { name: string; date: string } | null
		names: readonly string[]
		others: number
		denying: readonly string[]
		disputing: readonly string[]
	}): string {
		const listed = joinWords(others ? [...names, countOf(others, 'other')] : names)
		const said = first
			? `as first reported by ${first.name} ${spellWhen(first.date)}`
			: listed && `as reported by ${listed}`
		return [said, against(denying, 'denies', 'deny'), against(disputing, 'disputes', 'dispute')]
			.filter(Boolean)
			.join(', ')
	},
	/** "Ada Example left Alpha, as reported by A, according to Labflow, a public record of ..., on reports up to 30 June 2026 (https://…)." */
	newsroom: ({ title, url, coverageEnd }: Story, reporters: string) =>
		`${title}${reporters && `, ${reporters}`}, according to Labflow, a public record of moves between AI labs, on reports up to ${spellDate(coverageEnd)} (${url}).`
}
