import type { Appointment } from '#app/domain/accounts/appointment-queries.server.ts'
import type { Worker } from '#app/domain/stewardship/due-work.ts'

export const isOf = (appointment: Pick<Appointment, 'editionId'>, editionId: string): boolean =>
	appointment.editionId === null || appointment.editionId === editionId

/** What somebody's appointments make of them in an edition. */
export function workerOf(appointments: readonly Appointment[], editionId: string): Worker {
	const mine = appointments.filter((each) => isOf(each, editionId))
	const all = mine.some(({ countries }) => countries === null)
	return {
		organises: mine.some(({ role }) => role === 'organiser'),
		countries: all ? null : mine.flatMap(({ countries }) => countries ?? []),
	}
}
