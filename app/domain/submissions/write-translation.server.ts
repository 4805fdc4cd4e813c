import { and, eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import type { IdeaLanguage } from '#app/domain/shared/language.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { translations } from '#db/schema/index.ts'
import { lockSubmission, type Submission } from './lock-submission.server.ts'
import { isFinal } from './submission-state.ts'
import { originalDigest, translationSeal, translationState } from './translation.ts'
import type { TranslationForm } from './translation-form.ts'

export type TranslationRefusal = 'submission-gone' | 'changed-meanwhile'

/** Writes an idea's translation, or writes it anew: somebody else has to review it (again). */
export function writeTranslation(
	context: ActingContext,
	submissionId: string,
	language: IdeaLanguage,
	form: TranslationForm,
): Promise<Outcome<null, TranslationRefusal | 'translation-of-itself'>> {
	return context.db.transaction(async (tx) => {
		const submission = await lockTranslatable(tx, submissionId)
		if (!submission) return refuse('submission-gone')
		if (submission.language === language) return refuse('translation-of-itself')
		const earlier = await translationIn(tx, submissionId, language)
		if (translationSeal(earlier) !== form.seen) return refuse('changed-meanwhile')

		const text = {
			title: form.title,
			idea: form.idea,
			// Of the original as the translator read it: rewritten meanwhile, the translation is stale from the start.
			originalDigest: form.original,
			writtenBy: context.person.id,
			writtenAt: await context.clock(tx),
			reviewedBy: null,
			reviewedAt: null,
		}
		await tx
			.insert(translations)
			.values({ submissionId, language, ...text })
			.onConflictDoUpdate({ target: [translations.submissionId, translations.language], set: text })
		await record(context, tx, submission, 'translation.written', language)
		return ok(null)
	})
}

/** Says that a translation says what the original says; never by who wrote it. */
export function reviewTranslation(
	context: ActingContext,
	submissionId: string,
	language: IdeaLanguage,
	seen: string,
): Promise<Outcome<null, TranslationRefusal | 'own-translation' | 'translation-stale'>> {
	return context.db.transaction(async (tx) => {
		const submission = await lockTranslatable(tx, submissionId)
		if (!submission) return refuse('submission-gone')
		const written = await translationIn(tx, submissionId, language)
		if (!written || translationSeal(written) !== seen) return refuse('changed-meanwhile')
		if (written.writtenBy === context.person.id) return refuse('own-translation')
		const state = translationState(originalDigest(submission), written)
		if (state === 'stale') return refuse('translation-stale')
		if (state === 'reviewed') return ok(null)

		await tx
			.update(translations)
			.set({ reviewedBy: context.person.id, reviewedAt: await context.clock(tx) })
			.where(eq(translations.id, written.id))
		await record(context, tx, submission, 'translation.reviewed', language)
		return ok(null)
	})
}

async function lockTranslatable(tx: Tx, id: string): Promise<Submission | null> {
	const submission = await lockSubmission(tx, id)
	return submission && !isFinal(submission.state) ? submission : null
}

async function translationIn(tx: Tx, submissionId: string, language: string) {
	const [row] = await tx
		.select()
		.from(translations)
		.where(and(eq(translations.submissionId, submissionId), eq(translations.language, language)))
	return row ?? null
}

async function record(context: ActingContext, tx: Tx, { id, editionId }: Submission, kind: string, language: string) {
	await bumpEdition(tx, editionId)
	await appendToLog(context, tx, editionId, kind, { submission: id, language, by: context.person.id })
}
