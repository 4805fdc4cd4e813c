import { textIn } from '#app/domain/contest/edition.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import { gone, notFound } from '#app/http/replies.server.ts'
import { answerSharePicture, pictureLocale } from '#app/http/share-picture.server.ts'
import { formats } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Route } from './+types/winner.ts'

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await announcedEdition(args)
	const [winner] = await winnersOf(context.db, edition, { country: args.params.country })
	if (!winner) throw notFound()
	const { country, entry, recorded, noAwardReason, decidedAt } = winner
	if (entry && !entry.card) throw gone()
	const locale = pictureLocale(args.request)
	const states = translator(locale, 'states')
	const format = formats(locale, edition.zone)
	const library = recorded?.library ?? entry?.card?.library
	const title = recorded ? textIn(recorded.title, locale).text : entry?.card?.title
	const picture = {
		title: title ?? states('no-award'),
		otherwise: entry?.code ?? country,
		from: [library, format.country(country)].filter(Boolean).join(', '),
		of: textIn(edition.title, locale).text,
		spine: { country, mark: entry?.code.slice(3) ?? '' },
		stamp: noAwardReason
			? null
			: ({
					word: states('winner').toLocaleUpperCase(locale),
					day: format.stamp(recorded?.announcedOn ?? edition.announcedFrom ?? decidedAt),
					tone: 'red',
				} as const),
	}
	return answerSharePicture(args, picture, entry?.card?.photo?.id)
}
