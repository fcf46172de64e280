import type { FastifyInstance } from 'fastify'
import {
	addAccount,
	changeAccount,
	countAdmins,
	findAccount,
	findAccountByName,
	listAccounts,
	type Account as AccountRow
} from '../../db/desk/accounts.ts'
import { endSessions } from '../../db/desk/sessions.ts'
import { findNameFault } from '../access/account-name.ts'
import { hashPassword } from '../access/password.ts'
import { makePassword } from '../access/secret.ts'
import type { Access } from '../access/who.ts'
import { addDesk } from '../answers/desk.ts'
import { readBody } from '../query/body.ts'
import { badInput, noRecord, ProblemError } from '../query/problem.ts'
import { AccountChange, Accounts, ChangedAccount, MadeAccount, NewAccount, type Account } from '../schemas/account.ts'

/** An account as it is told: without what lets somebody in. */
export function tellAccount({ id, name, role, created, totp, disabled, lockedUntil }: AccountRow, now: Date): Account {
	const isLocked = lockedUntil !== null && lockedUntil > now.toISOString()
	return { id, name, role, created, codes: totp !== null, disabled, lockedUntil: isLocked ? lockedUntil : null }
}

/** Refuses what would leave nobody who looks after accounts. */
function keepAnAdmin(access: Access, { role, disabled }: AccountRow, change: AccountChange): void {
	const isAdmin = role === 'admin' && !disabled
	const path = change.disabled ? 'disabled' : 'role'
	if (!isAdmin || (!change.disabled && (change.role ?? role) === 'admin') || countAdmins(access.db) > 1) return
	const message = 'This is the last admin: make another one first.'
	throw new ProblemError('not-allowed', message, [{ path, message }])
}

/** Changes an account as an admin says; answers its new password, where it gets one. */
async function change(access: Access, account: AccountRow, wanted: AccountChange): Promise<string | undefined> {
	const { db, clock } = access
	const password = wanted.newPassword && makePassword()
	const hash = password && (await hashPassword(password))
	keepAnAdmin(access, findAccount(db, account.id)!, wanted)
	const opens = wanted.unlock || wanted.newPassword
	changeAccount(db, account.id, {
		role: wanted.role ?? account.role,
		...(wanted.disabled !== undefined && {
			disabled: wanted.disabled ? (account.disabled ?? clock().toISOString()) : null
		}),
		...(opens && { failures: 0, lockedUntil: null }),
		...(wanted.noCodes && { totp: null, totpStep: null }),
		...(hash && { password: hash })
	})
	if (wanted.disabled || hash) endSessions(db, account.id)
	return password
}

export function registerAccounts(app: FastifyInstance, access: Access): void {
	const { db, clock } = access
	addDesk(app, '/accounts', {
		GET: {
			tag: 'access',
			summary: 'Accounts',
			description: 'All editors and admins.',
			needs: 'admin',
			answer: Accounts,
			handle: () => ({ rows: listAccounts(db).map((row) => tellAccount(row, clock())) }) satisfies Accounts
		},
		POST: {
			tag: 'access',
			summary: 'Invite somebody',
			description: 'Makes an account and its first password, which is shown once: hand it over, and have it changed.',
			needs: 'admin',
			body: NewAccount,
			answer: MadeAccount,
			status: 201,
			async handle(request) {
				const { name: given, role } = readBody(NewAccount, request.body)
				const name = given.trim()
				const password = makePassword()
				const hash = await hashPassword(password)
				const taken = findAccountByName(db, name)
				const fault = findNameFault(name) ?? (taken && `is that of ${taken.name}, who has an account: give another.`)
				if (fault) throw badInput([{ path: 'name', message: `\`name\` ${fault}` }])
				const row = addAccount(db, { name, role, password: hash, now: clock() })
				return { ...tellAccount(row, clock()), password } satisfies MadeAccount
			}
		}
	})
	addDesk(app, '/accounts/:id', {
		PATCH: {
			tag: 'access',
			summary: 'Change an account',
			description:
				'Another role, disabled or let in again, unlocked, a new password, no more one-time codes. The last admin stays one.',
			needs: 'admin',
			body: AccountChange,
			answer: ChangedAccount,
			async handle(request) {
				const { id } = request.params as { id: string }
				const wanted = readBody(AccountChange, request.body)
				const account = /^\d{1,9}$/.test(id) ? findAccount(db, Number(id)) : undefined
				if (!account) throw noRecord('account', id)
				const password = await change(access, account, wanted)
				const changed = tellAccount(findAccount(db, account.id)!, clock())
				return { ...changed, ...(password && { password }) } satisfies ChangedAccount
			}
		}
	})
}
