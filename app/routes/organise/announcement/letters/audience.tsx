import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { firstStep, isAudience } from '#app/domain/results/announcement-letters.ts'
import { exampleLetters, librariesWithoutAddress } from '#app/domain/results/announcement-letters-plan.server.ts'
import { countRecipients, recipients } from '#app/domain/results/announcement-letters-queries.server.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/audience.ts'
import { Counts, Names, Unreachable } from './audience-parts.tsx'
import { Examples } from './examples.tsx'
import { LettersHead } from './letters-head.tsx'

export const handle = { areas: ['organise-letters'] } satisfies PageHandle

const pageLength = 50

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const { audience } = args.params
	if (!isAudience(audience)) throw notFound()
	const wanted = new URL(args.request.url).searchParams.get('after') ?? ''
	const after = isUuid(wanted) ? wanted : firstStep.after
	const wish = { editionId: edition.id, audience, after, limit: pageLength + 1 }
	const page = audience === 'submitters' ? [] : await recipients(organiser, organiser.db, wish)
	const shown = page.slice(0, pageLength)
	return {
		base: `/organise/editions/${edition.slug}/announcement`,
		...{ audience, begins: after === firstStep.after },
		counted: await countRecipients(organiser, organiser.db, edition.id, audience),
		// Nobody needs to read an address here.
		names: shown.map(({ id, name, code, country, locale }) => ({ id, name, code, country, locale })),
		next: page.length > pageLength ? (shown.at(-1)?.id ?? null) : null,
		examples: await exampleLetters(organiser, edition, audience),
		unreachable: audience === 'libraries' ? await librariesWithoutAddress(organiser.db, edition.id) : [],
		released: edition.announcedFrom !== null,
	}
}

export default function AudiencePage({ loaderData }: Route.ComponentProps) {
	const { base, audience, counted, names, next, begins, examples, unreachable, released } = loaderData
	const t = useTexts('organise-letters')
	const here = `${base}/letters/${audience}`
	return (
		<>
			<LettersHead base={base} part="letters" />
			<PageHead title={t(`to.${audience}`)} lede={t(`who.${audience}`)} />
			<Section title={t('example')} lede={examples.length > 0 ? t('example-hint') : t('nobody')}>
				{audience === 'partners' && !released && <Note>{t('checkpoint-later')}</Note>}
				<Examples examples={examples} />
			</Section>
			<Section title={t('who-gets-it')}>
				<Counts counted={counted} />
				{audience !== 'submitters' && (
					<Names names={names} next={next && `${here}?after=${next}`} first={begins ? undefined : here} />
				)}
			</Section>
			{unreachable.length > 0 && <Unreachable libraries={unreachable} />}
		</>
	)
}
