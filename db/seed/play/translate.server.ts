import { eq } from 'drizzle-orm'
import { originalDigest, translationSeal } from '#app/domain/submissions/translation.ts'
import { translationsInWork } from '#app/domain/submissions/translation-queries.server.ts'
import { reviewTranslation, writeTranslation } from '#app/domain/submissions/write-translation.server.ts'
import { submissions } from '#db/schema/index.ts'
import type { ExampleTranslation } from '../facts/translations.ts'
import { moderatorOf, otherOrganiserOf } from '../seed-people.server.ts'
import { acting, granted } from './at.ts'
import type { Stage } from './stage.ts'

/** The moderator translates, an organiser reviews; `sent` says which idea a reader has sent. */
export async function translate(
	{ context, cast }: Stage,
	sent: ReadonlyMap<number, string>,
	translations: readonly ExampleTranslation[],
	when: Date,
): Promise<void> {
	for (const { reader, language, title, idea, reviewed } of translations) {
		const id = sent.get(reader)
		const [original] = id ? await context.db.select().from(submissions).where(eq(submissions.id, id)) : []
		if (!original) throw new Error(`reader ${reader} has sent nothing to translate`)
		const form = { title, idea, original: originalDigest(original), seen: '' }
		granted(await writeTranslation(acting(context, moderatorOf(cast), when), original.id, language, form))
		if (!reviewed) continue
		const work = await translationsInWork(context.db, original.id)
		const seen = translationSeal(work.find((each) => each.language === language) ?? null)
		granted(await reviewTranslation(acting(context, otherOrganiserOf(cast), when), original.id, language, seen))
	}
}
