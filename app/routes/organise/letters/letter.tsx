import { ButtonLink } from '#app/components/button.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Time } from '#app/components/time.tsx'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/letter.ts'
import { Attempts } from './attempts.tsx'
import { Deeds } from './deeds.tsx'
import { letterInUrl } from './letter-in-url.server.ts'

export const handle = { areas: ['letters'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.written.subject }]

export async function loader(args: Route.LoaderArgs) {
	const { found, here } = await letterInUrl(args)
	const { recipient, locale, createdAt, sentAt, failure, demo } = found.letter
	return { ...found, here, letter: { recipient, locale, createdAt, sentAt, failure, demo } }
}

export default function Letter({ loaderData }: Route.ComponentProps) {
	const { letter, state, written, link, works, masked, attempts, dead, here } = loaderData
	const t = useTexts('letters')
	const states = useTexts('states')
	const format = useFormat()
	const facts = [
		{ term: t('outbox.recipient'), detail: letter.recipient, wide: true },
		{ term: t('outbox.language'), detail: format.language(letter.locale) },
		{ term: t('outbox.state'), detail: states(`letter.${state}`) },
		{ term: t('outbox.written'), detail: <Time at={letter.createdAt} look="moment" /> },
		...(letter.sentAt ? [{ term: t('outbox.sent'), detail: <Time at={letter.sentAt} look="moment" /> }] : []),
		...(letter.failure ? [{ term: t('outbox.failure'), detail: letter.failure, wide: true }] : []),
	]
	return (
		<>
			<PageHead
				title={written.subject}
				lang={letter.locale}
				eyebrow={<a href="/organise/letters">{t('outbox.back')}</a>}
			/>
			<Facts facts={facts} />
			<Deeds here={here} state={state} dead={dead} />
			{letter.demo && <Note>{t('outbox.demo')}</Note>}
			{masked && <Note>{t('outbox.hidden-link')}</Note>}
			<p className="idea read" lang={letter.locale}>
				{written.text}
			</p>
			<Attempts attempts={attempts} />
			{link && works && <ButtonLink href={link}>{t('outbox.private-page')}</ButtonLink>}
			{link && !works && <Note>{t('outbox.link-coming')}</Note>}
		</>
	)
}
