import { ButtonLink } from '#app/components/button.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Time } from '#app/components/time.tsx'
import { appointmentsOf, organisedBy } from '#app/domain/accounts/appointment-queries.server.ts'
import { letterInOutbox } from '#app/domain/letters/outbox.server.ts'
import { requireOrganiser } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/letter.ts'

export const handle = { areas: ['letters'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.written.subject }]

export async function loader(args: Route.LoaderArgs) {
	const organiser = await requireOrganiser(args)
	const reach = organisedBy(await appointmentsOf(organiser, organiser.person.id))
	const found = await letterInOutbox(organiser, reach, args.params.letter)
	if (!found) throw notFound()
	const { recipient, locale, createdAt, sentAt, failure, demo } = found.letter
	return { ...found, letter: { recipient, locale, createdAt, sentAt, failure, demo } }
}

export default function Letter({ loaderData: { letter, state, written, link, works, masked } }: Route.ComponentProps) {
	const t = useTexts('letters')
	const states = useTexts('states')
	const format = useFormat()
	const facts = [
		{ term: t('outbox.recipient'), detail: letter.recipient },
		{ term: t('outbox.language'), detail: format.language(letter.locale) },
		{ term: t('outbox.state'), detail: states(`letter.${state}`) },
		{ term: t('outbox.written'), detail: <Time at={letter.createdAt} look="moment" /> },
		...(letter.sentAt ? [{ term: t('outbox.sent'), detail: <Time at={letter.sentAt} look="moment" /> }] : []),
		...(letter.failure ? [{ term: t('outbox.failure'), detail: letter.failure }] : []),
	]
	return (
		<>
			<PageHead
				title={written.subject}
				lang={letter.locale}
				eyebrow={<a href="/organise/letters">{t('outbox.back')}</a>}
			/>
			<Facts facts={facts} />
			{letter.demo && <Note>{t('outbox.demo')}</Note>}
			{masked && <Note>{t('outbox.hidden-link')}</Note>}
			<p className="idea read" lang={letter.locale}>
				{written.text}
			</p>
			{link && works && <ButtonLink href={link}>{t('outbox.private-page')}</ButtonLink>}
			{link && !works && <Note>{t('outbox.link-coming')}</Note>}
		</>
	)
}
