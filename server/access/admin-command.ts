// npm run admin -- <name>: an account that may sign in. The first one, and the way back in where nobody knows a password.
import { parseArgs } from 'node:util'
import { addAccount, changeAccount, countAdmins, findAccountByName } from '../../db/desk/accounts.ts'
import { endSessions } from '../../db/desk/sessions.ts'
import { roles } from '../../db/desk/words.ts'
import { openLive } from '../../db/open.ts'
import { findNameFault } from './account-name.ts'
import { findWeakness, hashPassword } from './password.ts'
import { makePassword } from './secret.ts'
import { askSecretly } from './terminal.ts'

const usage = `Usage: npm run admin -- <name> [--role=admin|editor] [--ask] [--unlock] [--enable] [--no-codes]
A new name gets an account, an admin's unless --role says otherwise; one that is known gets a new password, or what the flags say.
--ask      asks for the password instead of making one
--unlock   looks at attempts to sign in again after too many failures; --enable lets a disabled account in; neither changes the password
--no-codes asks for no one-time codes any more`

const options = {
	role: { type: 'string' },
	ask: { type: 'boolean' },
	unlock: { type: 'boolean' },
	enable: { type: 'boolean' },
	'no-codes': { type: 'boolean' }
} as const

async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
	const name = positionals.join(' ').trim()
	const role = roles.find((role) => role === (values.role ?? 'admin'))
	if (!name || !role) {
		console.error(usage)
		return 2
	}
	const db = openLive(process.env.LABFLOW_DB || 'labflow.db')
	try {
		const known = findAccountByName(db, name)
		const fault = known ? undefined : findNameFault(name)
		if (fault) throw new Error(`The name ${fault}`)
		if (known && values.role && role !== 'admin' && known.role === 'admin' && !known.disabled && countAdmins(db) === 1)
			throw new Error(`${known.name} is the last admin: make another one first.`)
		const keepsPassword = known && !values.ask && (values.role ?? values.unlock ?? values.enable ?? values['no-codes'])
		const password = keepsPassword ? undefined : values.ask ? await askPassword(name) : makePassword()
		const hash = password && (await hashPassword(password))
		const id = known?.id ?? addAccount(db, { name, role, password: hash!, now: new Date() }).id
		if (known) {
			changeAccount(db, id, {
				failures: 0,
				lockedUntil: null,
				...(values.role && { role }),
				...(hash && { password: hash }),
				...(values.enable && { disabled: null }),
				...(values['no-codes'] && { totp: null, totpStep: null })
			})
			if (hash) endSessions(db, id)
		}
		console.log(
			say(known?.name ?? name, {
				isNew: !known,
				role: values.role || !known ? role : known.role,
				password: values.ask ? undefined : password
			})
		)
		return 0
	} finally {
		db.close()
	}
}

function say(name: string, { isNew, role, password }: { isNew: boolean; role: string; password: string | undefined }) {
	const done = isNew ? `${name} may sign in, as ${role}.` : `${name}, ${role}, is changed.`
	return password ? `${done}\nPassword, shown this once: ${password}` : done
}

async function askPassword(name: string): Promise<string> {
	const password = await askSecretly('Password: ')
	const weakness = findWeakness(password, name)
	if (weakness) throw new Error(`The password ${weakness}`)
	if (process.stdin.isTTY && (await askSecretly('Once more: ')) !== password)
		throw new Error('These are two different passwords.')
	return password
}

run(process.argv.slice(2)).then(
	(code) => (process.exitCode = code),
	(error: Error) => {
		console.error(error.message)
		process.exitCode = 1
	}
)
