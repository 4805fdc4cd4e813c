import { answerSharePicture, pictureLocale } from '#app/http/share-picture.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Route } from './+types/installation.ts'

/** For pages that have no picture of their own. */
export function loader(args: Route.LoaderArgs) {
	const t = translator(pictureLocale(args.request), 'share')
	return answerSharePicture(args, { title: t('tagline'), otherwise: 'Shelfie', from: t('ideas-from'), of: '' }, null)
}
