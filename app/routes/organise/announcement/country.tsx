import { ButtonLink } from '#app/components/button.tsx'
import { Note } from '#app/components/note.tsx'
import { Section } from '#app/components/section.tsx'
import { isNoAwardReason } from '#app/domain/results/no-award.ts'
import { localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/country.ts'
import { CitationList } from './citation-list.tsx'
import { listedCitations } from './citation-shown.ts'
import { CountryHead } from './country-head.tsx'
import { StoryFields } from './story-fields.tsx'
import { typedStory } from './typed-story.server.ts'
import { requireWinner } from './winner-in-url.server.ts'

export const handle = { areas: ['organise-announcement', 'winners', 'results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, winner, announcement, here } = await requireWinner(args)
	const { country, noAwardReason, entry, recorded } = winner
	const card = entry?.card
	return {
		...{ announcement, here, country, noAwardReason },
		released: edition.announcedFrom !== null,
		translations: card && `/organise/editions/${edition.slug}/submissions/${entry.id}/translations`,
		lede: card ? `${card.title}, ${card.library}` : (recorded?.library ?? entry?.code),
		citations: listedCitations(winner.citations, localeOf(args.request)),
		...(await typedStory(organiser, winner)),
	}
}

export default function Country({ loaderData }: Route.ComponentProps) {
	const { announcement, here, country, noAwardReason, released, lede, citations } = loaderData
	const t = useTexts('organise-announcement')
	const winners = useTexts('winners')
	const results = useTexts('results')
	if (noAwardReason)
		return (
			<>
				<CountryHead country={country} announcement={announcement} />
				<p>{t('nobody-won')}</p>
				<p className="lede">{isNoAwardReason(noAwardReason) && results(`no-award.${noAwardReason}`)}</p>
			</>
		)
	return (
		<>
			<CountryHead country={country} announcement={announcement} lede={lede} />
			{loaderData.translations && (
				<p>
					<a href={loaderData.translations}>{t('to-translations')}</a>
				</p>
			)}
			{released && (
				<Note>
					<a href={`${announcement}/corrections`}>{t('is-released')}</a>
				</Note>
			)}
			<Section title={winners('citations')} lede={t('citations-lede')} id="citations">
				<CitationList citations={citations} here={here} released={released} />
				{!released && (
					<p>
						<ButtonLink href={`${here}/citations`}>{t('add-citation')}</ButtonLink>
					</p>
				)}
			</Section>
			{!released && (
				<Section title={t('story-and-facts')} id="story">
					<StoryFields {...loaderData} action={`${here}/story`} />
				</Section>
			)}
		</>
	)
}
