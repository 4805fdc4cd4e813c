import type { Edition } from '#app/domain/contest/edition.ts'
import type { IdeaCard, IdeaPhoto } from '#app/domain/submissions/idea.ts'
import type { PublishedCorrection } from './correction.ts'
import type { EarlierResult } from './earlier-results.ts'
import { nameIn } from './replaced-result.ts'
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

interface Counted {
	readonly bundle: ResultBundle
	readonly earlier: readonly EarlierResult<{
		readonly partner: string
		readonly reason: string
		readonly confirmedAt: Date | null
	}>[]
}

export const winnerShape = (origin: string, edition: Pick<Edition, 'slug'>, winner: Winner, result: Counted | null) => {
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
		standings: result && standingsShape(result.bundle),
		bundle: result && `${base}/results/${country}/bundle.json`,
		/** The results that stood before a ballot was left out, the first one first. */
		earlier: (result?.earlier ?? []).map(({ number, bundle, exclusion }) => ({
			winner: codeIn(bundle, bundle.result.winner),
			noAwardReason: bundle.result.noAwardReason,
			standings: standingsShape(bundle),
			bundle: `${base}/results/${country}/bundles/${number}.json`,
			leftOut: {
				partner: nameIn(bundle, exclusion.partner),
				reason: exclusion.reason,
				at: exclusion.confirmedAt?.toISOString() ?? null,
			},
		})),
	}
}

/** What was put right since the release; the old text stays beside the new one. */
export const correctionShape = ({ id, part, country, at, reason, before, after }: PublishedCorrection) => ({
	...{ id, part, country, at: at.toISOString() },
	...{ reason, before, after },
})

const codeIn = ({ submissions }: ResultBundle, submission: string | null): string | null =>
	submissions.find(({ id }) => id === submission)?.code ?? null

const standingsShape = (bundle: ResultBundle) =>
	bundle.result.standings.map(({ submission, ...standing }) => ({ code: codeIn(bundle, submission), ...standing }))
