import { eq } from 'drizzle-orm'
import { privateLocation } from '#app/domain/submissions/photo-keys.ts'
import { loader as photo } from '#app/routes/resources/photo.ts'
import { photoVariants, submissions } from '#db/schema/index.ts'
import { asked, statusOf } from '#tests/support/app/asked.ts'
import { edition, partner } from '#tests/support/builders/edition.ts'
import { juror, moderator, organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { expect, test } from '#tests/support/test.ts'

const hidden = { state: 'published', hiddenSince: new Date('2026-10-01T12:00:00Z') } as const

test('a picture that is not shown is seen by those only whose work is about it', async ({ db, context }) => {
	const [contest, other] = [await edition(context), await edition(context)]
	const { id, photoId } = await submission(context, contest, { country: 'LV' })
	const location = privateLocation('seen/320.webp')
	await context.photos.masters.put('seen/320.webp', new Uint8Array([1]))
	await db
		.insert(photoVariants)
		.values({ photoId: photoId!, width: 320, height: 400, format: 'webp', bytes: 1, location })
	const ofEdition = { editionId: contest.id }
	const { id: partnerId } = await partner(context, contest)
	const viewers = {
		nobody: undefined,
		organiser: await organiser(context),
		here: await moderator(context, { ...ofEdition, countries: ['LV'] }),
		'of another country': await moderator(context, { ...ofEdition, countries: ['IT'] }),
		'of another edition': await moderator(context, { editionId: other.id }),
		juror: await juror(context, { ...ofEdition, partnerId }),
	}
	const look = async (as: (typeof viewers)[keyof typeof viewers]) =>
		statusOf(await asked(context, photo, { as, params: { id: photoId!, variant: '320.webp' } }))
	const all = async () =>
		Object.fromEntries(await Promise.all(Object.entries(viewers).map(async ([who, as]) => [who, await look(as)])))

	const those = { nobody: 404, organiser: 200, here: 200, 'of another country': 404, 'of another edition': 404 }
	expect(await all()).toEqual({ ...those, juror: 404 })
	await db.update(submissions).set(hidden).where(eq(submissions.id, id))
	expect(await all()).toEqual({ ...those, juror: 200 })
	await db.update(submissions).set({ hiddenSince: null }).where(eq(submissions.id, id))
	expect(new Set(Object.values(await all()))).toEqual(new Set([200]))
})
