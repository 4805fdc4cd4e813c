import { textIn } from '#app/domain/contest/edition.ts'
import { findIdea } from '#app/domain/submissions/queries.server.ts'
import { readSubmissionCode } from '#app/domain/submissions/submission-code.ts'
import { publicEdition } from '#app/http/guards.server.ts'
import { gone, notFound } from '#app/http/replies.server.ts'
import { answerSharePicture, pictureLocale } from '#app/http/share-picture.server.ts'
import { formats } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Route } from './+types/idea.ts'

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await publicEdition(args)
	const idea = await findIdea(context.db, edition.id, readSubmissionCode(args.params.code) ?? '')
	if (!idea) throw notFound()
	if (idea === 'gone') throw gone()
	const locale = pictureLocale(args.request)
	const format = formats(locale, edition.zone)
	const picture = {
		title: idea.title,
		otherwise: idea.code,
		from: `${idea.library}, ${format.country(idea.country)}`,
		of: textIn(edition.title, locale).text,
		spine: { country: idea.country, mark: idea.code.slice(3) },
		stamp: {
			word: translator(locale, 'states')('submission.published').toLocaleUpperCase(locale),
			day: format.stamp(idea.publishedAt),
			tone: 'green',
		},
	} as const
	return answerSharePicture(args, picture, idea.photo?.id)
}
