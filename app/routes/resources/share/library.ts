import { findLibraryEntry } from '#app/domain/libraries/queries.server.ts'
import { ideasAtLibrary } from '#app/domain/submissions/queries.server.ts'
import { contextOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { answerSharePicture, pictureLocale } from '#app/http/share-picture.server.ts'
import { formats } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Route } from './+types/library.ts'

export async function loader(args: Route.LoaderArgs) {
	const { db } = contextOf(args)
	const library = await findLibraryEntry(db, args.params.library)
	if (!library) throw notFound()
	const locale = pictureLocale(args.request)
	const ideas = await ideasAtLibrary(db, library.id, 6)
	const picture = {
		title: library.name,
		otherwise: library.place,
		from: `${library.place}, ${formats(locale, 'UTC').country(library.country)}`,
		of: ideas.length > 0 ? translator(locale, 'share')('look-inside') : '',
		spine: { country: library.country, mark: '' },
	}
	return answerSharePicture(args, picture, ideas.find(({ photo }) => photo)?.photo?.id)
}
