// What takes reports in: the count of them, the signed times of forms, whether answers can be mailed.
import type { Db } from '../../db/open.ts'
import { longestPart, pagesAtOnce, pagesOfOne } from '../domain/reports/kinds.ts'
import type { Limits } from '../schemas/report.ts'
import { openAllowance, type Allowance } from './allowance.ts'
import { openSigning, type Opened } from './opened.ts'

export type Inbox = {
	db: Db
	clock: () => Date
	/** Whether answers can be sent by e-mail (LABFLOW_SMTP). */
	takesMail: boolean
	/** Who runs this site: the address of a page or of e-mail (LABFLOW_CONTACT). */
	contact: string | undefined
	allowance: Allowance
	opened: Opened
}

/** What takes reports in at a database. */
export function openInbox(given: Pick<Inbox, 'db' | 'clock'> & Partial<Pick<Inbox, 'takesMail' | 'contact'>>): Inbox {
	const { db, clock, takesMail = false, contact } = given
	return { db, clock, takesMail, contact, allowance: openAllowance(), opened: openSigning() }
}

/** The limits, with what is left for who asks from an address. */
export async function readLimits({ allowance, takesMail, contact }: Inbox, address: string): Promise<Limits> {
	return {
		reports: await allowance.read(address),
		characters: longestPart,
		pages: pagesAtOnce,
		pagesInAll: pagesOfOne,
		email: takesMail,
		contact: contact ?? null
	}
}
