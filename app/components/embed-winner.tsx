import type { PrizeInShort } from '#app/domain/prizes/prize-in-short.ts'
import { isNoAwardReason } from '#app/domain/results/no-award.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { EmbedLink } from './embed-link.tsx'
import { Picture } from './picture.tsx'
import type { Photo } from './picture-sources.ts'
import { PrizeStates } from './prize-states.tsx'
import { Stamp } from './stamp.tsx'

interface Words {
	readonly text: string
	readonly lang: string
}
interface Props {
	readonly base: string
	readonly edition: Words
	readonly country: string
	/** Null: nobody won, or the winner's words are no longer shown. */
	readonly title: Words | null
	readonly library: string | null
	readonly photo: Photo | null
	readonly altText: string
	readonly announced: Date | string
	readonly noAwardReason: string | null
	readonly prizes: readonly PrizeInShort[]
}

/** Who won in a country and where the prize is, in somebody else's page: every link leads out of the frame. */
export function EmbedWinner(winner: Props) {
	const t = useTexts('share')
	const format = useFormat()
	const { base, edition, country, title, library, photo, altText, prizes } = winner
	return (
		<main className="embed">
			<p className="small soft">
				<span lang={edition.lang}>{edition.text}</span>, {format.country(country)}
			</p>
			<div className="embed__winner">
				{photo && <Picture photo={photo} alt={altText} sizes="(min-width: 34rem) 20rem, 100vw" />}
				<div className="embed__words">
					<Outcome {...winner} />
					<h1 lang={title?.lang}>
						<EmbedLink href={`${base}/winners/${country}`}>{title?.text ?? format.country(country)}</EmbedLink>
					</h1>
					{library && <p>{library}</p>}
				</div>
			</div>
			{prizes.length > 0 && (
				<section>
					<h2>{t('embed.prize')}</h2>
					<PrizeStates prizes={prizes} />
				</section>
			)}
			<footer className="row between">
				<EmbedLink href={base}>Shelfie</EmbedLink>
				{prizes.length > 0 && <EmbedLink href={`${base}/prizes/${country}`}>{t('embed.prize')}</EmbedLink>}
				<EmbedLink href={`${base}/winners/${country}`} button>
					{t('embed.whole')}
				</EmbedLink>
			</footer>
		</main>
	)
}

function Outcome({ title, noAwardReason, announced }: Pick<Props, 'title' | 'noAwardReason' | 'announced'>) {
	const states = useTexts('states')
	const results = useTexts('results')
	const winners = useTexts('winners')
	if (noAwardReason) return isNoAwardReason(noAwardReason) && <p>{results(`no-award.${noAwardReason}`)}</p>
	if (!title) return <p>{winners('left')}</p>
	return <Stamp at={announced}>{states('winner')}</Stamp>
}
