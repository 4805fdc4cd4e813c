import { IdeaLanguage } from '#app/domain/shared/language.ts'
import { originalDigest, translationSeal, translationState } from '#app/domain/submissions/translation.ts'
import { translationsInWork } from '#app/domain/submissions/translation-queries.server.ts'
import type { RouteArgs } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { requireModerated } from '../moderated.server.ts'

/** The idea of the URL and its translation into the language of the URL, written or not. */
export async function requireTranslation(args: RouteArgs) {
	const { moderator: translator, moderated, here } = await requireModerated(args)
	const language = IdeaLanguage.safeParse(args.params.language).data
	const { submission } = moderated
	if (!language || language === submission.language) throw notFound()
	const work = await translationsInWork(translator.db, submission.id)
	const written = work.find((each) => each.language === language) ?? null
	const original = { title: submission.title, idea: submission.idea, language: submission.language }
	const shown = {
		...{ here, language, original },
		digest: originalDigest(original),
		seen: translationSeal(written),
		state: translationState(originalDigest(original), written),
		mine: written?.writtenBy === translator.person.id,
		written: written && {
			...{ title: written.title, idea: written.idea, writer: written.writer, writtenAt: written.writtenAt },
			...{ reviewer: written.reviewer, reviewedAt: written.reviewedAt },
		},
	}
	return { translator, submissionId: submission.id, language, shown }
}
