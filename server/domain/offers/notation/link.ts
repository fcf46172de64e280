// What stands between two sums, asked by role.
import type { Item } from './items.ts'
import type { Role } from './words/index.ts'

export const only = (items: Item[], ...roles: Role[]) =>
	items.every(({ token, amount, span }) => !amount && !span && roles.some((role) => token.roles[role] !== undefined))
export const some = (items: Item[], role: Role) => items.some(({ token }) => token.roles[role] !== undefined)
