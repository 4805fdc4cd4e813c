import type { Role } from './role.ts'

const desks = {
	organiser: '/organise',
	coordinator: '/organise',
	moderator: '/organise',
	juror: '/jury',
} as const satisfies Record<Role, string>

/** Where somebody's work waits: an organiser's before a juror's. */
export function deskOf(roles: readonly Role[]): string {
	const mine = roles.map((role) => desks[role])
	return mine.find((desk) => desk === '/organise') ?? mine[0] ?? '/account'
}
