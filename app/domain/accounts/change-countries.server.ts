import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { CountryCode } from '#app/domain/shared/country.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import { appointments, people } from '#db/schema/index.ts'
import { knownPerson } from './known-person.server.ts'

/** None chosen means all. */
export const CountriesForm = z.object({ countries: z.array(CountryCode).default([]) })
export type CountriesInput = z.infer<typeof CountriesForm>

const limited = ['coordinator', 'moderator'] as const

const isChangeable = (editionId: string, appointmentId: string) =>
	and(
		eq(appointments.id, appointmentId),
		eq(appointments.editionId, editionId),
		inArray(appointments.role, [...limited]),
		isNull(appointments.until),
	)

/** A coordinator or moderator in force; null for everybody else, who has no countries of their own. */
export async function findLimited(context: ActingContext, editionId: string, appointmentId: string) {
	if (!isUuid(appointmentId)) return null
	const [found] = await context.db
		.select({ name: knownPerson.name, role: appointments.role, countries: appointments.countries })
		.from(appointments)
		.innerJoin(people, eq(people.id, appointments.personId))
		.where(isChangeable(editionId, appointmentId))
	return found ?? null
}

/** From the next request on they see and decide there, and nowhere else. */
export async function changeCountries(
	context: ActingContext,
	editionId: string,
	appointmentId: string,
	chosen: readonly string[],
): Promise<Outcome<null, 'appointment-ended'>> {
	const countries = chosen.length > 0 ? [...new Set(chosen)].sort() : null
	return context.db.transaction(async (tx) => {
		const changed = await tx
			.update(appointments)
			.set({ countries })
			.where(isChangeable(editionId, appointmentId))
			.returning({ person: appointments.personId })
		if (!changed[0]) return refuse('appointment-ended')
		await appendToLog(context, tx, editionId, 'appointment.changed', {
			appointment: appointmentId,
			person: changed[0].person,
			countries,
			by: context.person.id,
		})
		return ok(null)
	})
}
