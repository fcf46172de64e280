// Dates as iCalendar (RFC 5545): whole days, ids that stay when the site moves, changed ones with a higher sequence.
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { CalendarEntry } from '../domain/calendar/entry.ts'
import { calendarWords } from '../domain/language/index.ts'
import type { CalendarLog } from '../views/calendar.ts'

export type CalendarContent = CalendarLog & {
	title: string
	entries: readonly CalendarEntry[]
	origin: string
	/** When the revision was made: an entry says what was known then. */
	stamp: string
}

const dayOf = (iso: string) => new Date(`${iso}T00:00:00Z`)
/** The day after the last: an end of whole days is not of them. Left out for a single day. */
const endOf = ({ first, last }: Pick<CalendarEntry, 'first' | 'last'>) =>
	first === last ? undefined : new Date(dayOf(last).getTime() + 86_400_000)
/** Of a record that is undone or denied the date is off; of one that is doubtful it may be. */
const statusOf = (status: string | null): ICalEventStatus => {
	if (status === 'reversed' || status === 'denied') return ICalEventStatus.CANCELLED
	return status === 'rumored' || status === 'disputed' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}
/** The same in every calendar and on every machine. */
const uidOf = (id: string) => `${id}@labflow`

export function writeCalendar({ title, entries, changes, withdrawn, origin, stamp }: CalendarContent): string {
	const calendar = ical({
		name: title,
		prodId: { company: 'Labflow', product: 'Labflow', language: 'EN' },
		method: ICalCalendarMethod.PUBLISH,
		url: `${origin}/calendar`,
		ttl: 3600 * 6
	})
	for (const entry of entries) {
		const page = `${origin}/${entry.record.split('/').map(encodeURIComponent).join('/')}`
		calendar.createEvent({
			id: uidOf(entry.id),
			sequence: changes.get(entry.id) ?? 0,
			stamp: new Date(stamp),
			start: dayOf(entry.first),
			...(endOf(entry) && { end: endOf(entry)! }),
			allDay: true,
			summary: entry.title,
			description: `${entry.rule}\n${page}`,
			url: page,
			status: statusOf(entry.status),
			// Nobody is busy on account of it.
			transparency: ICalEventTransparency.TRANSPARENT,
			categories: [{ name: calendarWords.kind(entry.kind) }, { name: calendarWords.basis[entry.basis] }]
		})
	}
	for (const gone of withdrawn)
		calendar.createEvent({
			id: uidOf(gone.id),
			sequence: changes.get(gone.id) ?? 1,
			stamp: new Date(stamp),
			start: dayOf(gone.first),
			...(endOf(gone) && { end: endOf(gone)! }),
			allDay: true,
			summary: calendarWords.withdrawn,
			status: ICalEventStatus.CANCELLED,
			transparency: ICalEventTransparency.TRANSPARENT
		})
	return calendar.toString()
}
