import { and, eq, isNull, ne } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { partners } from '#db/schema/index.ts'
import { changeEdition } from './change-edition.server.ts'
import { hasVotingOpened } from './edition-course.ts'
import type { PartnerInput } from './edition-form.ts'

export type PartnerRefusal = 'partner-unknown' | 'partner-exists' | 'home-country-fixed'

/** Name, home country and website; the country stands once voting has opened, because ballots hang on it. */
export const changePartner = (
	context: ActingContext,
	editionId: string,
	partnerId: string,
	{ name, homeCountry, website }: PartnerInput,
): Promise<Outcome<null, PartnerRefusal>> =>
	changeEdition(context, editionId, 'partner.changed', async (tx, edition, now) => {
		const isThisOne = and(eq(partners.id, partnerId), eq(partners.editionId, editionId), isNull(partners.leftAt))
		const [before] = await tx.select().from(partners).where(isThisOne).for('no key update')
		if (!before) return refuse('partner-unknown')
		if (homeCountry !== before.homeCountry && hasVotingOpened(edition, now)) return refuse('home-country-fixed')
		const namesakes = and(eq(partners.editionId, editionId), eq(partners.name, name), ne(partners.id, partnerId))
		if ((await tx.$count(partners, namesakes)) > 0) return refuse('partner-exists')
		await tx
			.update(partners)
			.set({ name, homeCountry, website: website ?? null })
			.where(isThisOne)
		return ok({ value: null, logged: { partner: partnerId, homeCountry } })
	})
