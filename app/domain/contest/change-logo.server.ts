import { and, eq, isNull } from 'drizzle-orm'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { partners } from '#db/schema/index.ts'
import { changeEdition } from './change-edition.server.ts'
import { faultInLogo, type LogoRefusal, logoLimits } from './logo.ts'

type Whose = { readonly editionId: string; readonly partnerId: string }
interface KeptLogo {
	readonly logoId: string | null
	readonly logoLocation: string | null
	readonly logoWidth: number | null
	readonly logoHeight: number | null
}

/** Puts a small copy into the public store, in place of the one before, whose file is removed. */
export async function changeLogo(
	context: ActingContext,
	whose: Whose,
	bytes: Uint8Array,
): Promise<Outcome<null, LogoRefusal | 'partner-unknown'>> {
	const fault = faultInLogo(bytes)
	if (fault) return refuse(fault)
	const made = await smallPicture(context, bytes)
	if (!made.ok) return refuse(made.reason === 'photo-too-large' ? 'logo-too-large' : 'logo-not-recognised')

	const logoId = crypto.randomUUID()
	const { width: logoWidth, height: logoHeight } = made.value
	const logoLocation = await context.photos.variants.put(`${logoId}/logo.webp`, made.value.bytes, 'image/webp')
	const taken = await keep(context, whose, { logoId, logoLocation, logoWidth, logoHeight }).catch(async (error) => {
		await context.photos.variants.remove(logoLocation)
		throw error
	})
	if (!taken.ok) await context.photos.variants.remove(logoLocation)
	return taken
}

export const removeLogo = (context: ActingContext, whose: Whose): Promise<Outcome<null, 'partner-unknown'>> =>
	keep(context, whose, { logoId: null, logoLocation: null, logoWidth: null, logoHeight: null })

/** On disk while it is looked at: whatever opens pictures opens them there, guarded. */
export async function smallPicture({ photos, images }: Context, bytes: Uint8Array) {
	const incoming = await photos.incoming.create()
	try {
		await incoming.write(bytes)
		return await images.logo(incoming.path, logoLimits.longestSide)
	} finally {
		await incoming.discard()
	}
}

const keep = (
	context: ActingContext,
	{ editionId, partnerId }: Whose,
	logo: KeptLogo,
): Promise<Outcome<null, 'partner-unknown'>> =>
	changeEdition(context, editionId, 'partner.logo-changed', async (tx) => {
		const isThisOne = and(eq(partners.id, partnerId), eq(partners.editionId, editionId), isNull(partners.leftAt))
		const [before] = await tx
			.select({ location: partners.logoLocation })
			.from(partners)
			.where(isThisOne)
			.for('no key update')
		if (!before) return refuse('partner-unknown')
		await tx.update(partners).set(logo).where(isThisOne)
		if (before.location) await removeLater(context, tx, before.location)
		return ok({ value: null, logged: { partner: partnerId, logo: logo.logoId } })
	})

const removeLater = (context: Context, tx: Tx, location: string) =>
	enqueueJob(context, tx, { queue: 'remove-logo', payload: { location }, key: location })

/** Job: doing it twice does no harm. */
export const removeLogoFile = async ({ photos }: Context, { location = '' }: Record<string, string>): Promise<void> =>
	photos.variants.remove(location)

/** Where a logo lies that anybody may see. */
export async function logoLocation({ db }: Context, logoId: string): Promise<string | null> {
	const [row] = await db
		.select({ location: partners.logoLocation })
		.from(partners)
		.where(and(eq(partners.logoId, logoId), isNull(partners.leftAt)))
	return row?.location ?? null
}
