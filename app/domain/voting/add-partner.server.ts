import { changeEdition } from '#app/domain/contest/change-edition.server.ts'
import type { PartnerInput } from '#app/domain/contest/edition-form.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { partners } from '#db/schema/index.ts'
import { regiveIfLonglist } from './give-out-longlist.server.ts'

/** A partner joins, also while voting is open: it has its ballots at once wherever the country is not closed. */
export const addPartner = (
	context: ActingContext,
	editionId: string,
	input: PartnerInput,
): Promise<Outcome<{ id: string }, 'partner-exists'>> =>
	changeEdition(context, editionId, 'partner.joined', async (tx) => {
		const [partner] = await tx
			.insert(partners)
			.values({ editionId, name: input.name, homeCountry: input.homeCountry, website: input.website ?? null })
			.onConflictDoNothing()
			.returning({ id: partners.id })
		if (!partner) return refuse('partner-exists')
		await regiveIfLonglist(context, tx, editionId)
		return ok({ value: partner, logged: { partner: partner.id, homeCountry: input.homeCountry } })
	})
