import { addCategory } from '#app/domain/contest/change-categories.server.ts'
import { createEdition } from '#app/domain/contest/create-edition.server.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { EditionInput } from '#app/domain/contest/edition-form.ts'
import { findEdition } from '#app/domain/contest/find-edition.server.ts'
import { publishEdition } from '#app/domain/contest/publish-edition.server.ts'
import type { CountryCode } from '#app/domain/shared/country.ts'
import { addPartner } from '#app/domain/voting/add-partner.server.ts'
import { appointments } from '#db/schema/index.ts'
import { exampleCategories } from '../facts/example-categories.ts'
import type { ExamplePartner } from '../facts/example-people.ts'
import { organiserOf } from '../seed-people.server.ts'
import { acting, granted } from './at.ts'
import { hideUntilFinished } from './hidden-editions.server.ts'
import type { Stage } from './stage.ts'

export interface EditionPlan extends EditionInput {
	readonly partners: readonly ExamplePartner[]
	readonly madeAt: Date
}

export interface StagedEdition {
	readonly edition: Edition
	/** Ids of partners by their home country. */
	readonly partnerIn: (country: CountryCode) => string
}

/** An organiser makes an edition, with categories, partners and their jurors, and publishes it. */
export async function setUpEdition(stage: Stage, { partners, madeAt, ...input }: EditionPlan): Promise<StagedEdition> {
	const organiser = acting(stage.context, organiserOf(stage.cast), madeAt)
	granted(await createEdition(organiser, input))
	const { id } = await editionOf(stage, input.slug)
	for (const { names } of exampleCategories) granted(await addCategory(organiser, id, { names }))

	const ids = new Map<CountryCode, string>()
	for (const { name, homeCountry, juror } of partners) {
		const partner = granted(await addPartner(organiser, id, { name, homeCountry }))
		ids.set(homeCountry, partner.id)
		await stage.context.db.insert(appointments).values({
			personId: stage.cast(juror.email).id,
			editionId: id,
			role: 'juror',
			partnerId: partner.id,
			since: madeAt,
		})
	}
	granted(await publishEdition(organiser, id))
	await hideUntilFinished(stage.context.db, id)
	return { edition: await editionOf(stage, input.slug), partnerIn: (country) => ids.get(country)! }
}

export async function editionOf({ context }: Pick<Stage, 'context'>, slug: string): Promise<Edition> {
	const edition = await findEdition(context.db, slug)
	if (!edition) throw new Error(`no edition ${slug}`)
	return edition
}
