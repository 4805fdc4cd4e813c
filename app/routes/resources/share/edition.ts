import { textIn } from '#app/domain/contest/edition.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import { newestIdeas } from '#app/domain/submissions/queries.server.ts'
import { publicEdition } from '#app/http/guards.server.ts'
import { answerSharePicture, pictureLocale } from '#app/http/share-picture.server.ts'
import { formats } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Route } from './+types/edition.ts'

export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await publicEdition(args)
	const locale = pictureLocale(args.request)
	const ideas = await newestIdeas(context.db, [edition.id], 6)
	const { announcedFrom } = edition
	const picture = {
		title: textIn(edition.question, locale).text,
		otherwise: edition.slug,
		from: textIn(edition.title, locale).text,
		of: translator(locale, 'share')('ideas-from'),
		stamp:
			announcedFrom && isAnnounced(edition, now)
				? ({
						word: translator(locale, 'states')('phase.announced').toLocaleUpperCase(locale),
						day: formats(locale, edition.zone).stamp(announcedFrom),
						tone: 'red',
					} as const)
				: null,
	}
	return answerSharePicture(args, picture, ideas.find(({ photo }) => photo)?.photo?.id)
}
