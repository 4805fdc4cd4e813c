import type { Edition } from '#app/domain/contest/edition.ts'
import type { IdeaCard, IdeaPhoto } from '#app/domain/submissions/idea.ts'
import type { ResultBundle } from './result-bundle.ts'
import type { Winner } from './winner.ts'

/** What /api/v1 answers; see docs/http.md. Members may be added, never changed or taken away. */
export const ideaShape = (origin: string, idea: IdeaCard) => ({
	code: idea.code,
	country: idea.country,
	title: idea.title,
	excerpt: idea.excerpt,
	language: idea.language,
	library: idea.library,
	publishedAt: idea.publishedAt.toISOString(),
	url: `${origin}/editions/${idea.edition}/ideas/${idea.code}`,
	photo: idea.photo && photoShape(origin, idea.photo, idea.altText),
})

export const ideaPicture = (origin: string, { id, width }: IdeaPhoto): string =>
	`${origin}/photos/${id}/${width >= 640 ? 640 : 320}.jpg`

const photoShape = (origin: string, photo: IdeaPhoto, altText: string) => ({
	url: ideaPicture(origin, photo),
	width: photo.width,
	height: photo.height,
	altText,
})

export const winnerShape = (
	origin: string,
	edition: Pick<Edition, 'slug'>,
	winner: Winner,
	bundle: ResultBundle | null,
) => {
	const { country, entry, recorded, noAwardReason } = winner
	const base = `${origin}/editions/${edition.slug}`
	return {
		country,
		url: `${base}/winners/${country}`,
		noAwardReason,
		winner: recorded
			? { code: null, title: recorded.title.en, library: recorded.library, source: recorded.sourceUrl }
			: entry && {
					code: entry.code,
					title: entry.card?.title ?? null,
					library: entry.card?.library ?? null,
					source: null,
				},
		standings:
			bundle?.result.standings.map(({ submission, ...standing }) => ({
				code: bundle.submissions.find((each) => each.id === submission)?.code ?? null,
				...standing,
			})) ?? null,
		bundle: bundle && `${base}/results/${country}/bundle.json`,
	}
}
