import { parseWithZod } from '@conform-to/zod/v4'
import { Section } from '#app/components/section.tsx'
import { CitationForm } from '#app/domain/results/citation-form.ts'
import { addCitation } from '#app/domain/results/write-citation.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/citations.ts'
import { CitationFields } from './citation-fields.tsx'
import { CitationList } from './citation-list.tsx'
import { listedCitations } from './citation-shown.ts'
import { CountryHead } from './country-head.tsx'
import { requireWinner } from './winner-in-url.server.ts'

export const handle = { areas: ['organise-announcement', 'winners'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition, winner, announcement, here } = await requireWinner(args)
	const released = edition.announcedFrom !== null
	const citations = listedCitations(winner.citations, localeOf(args.request))
	return { announcement, here, released, country: winner.country, citations }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, place, here } = await requireWinner(args)
	const form = parseWithZod(await args.request.formData(), { schema: CitationForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await addCitation(organiser, place, form.value)
	return outcome.ok ? seeOther(`${here}#citations`) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

const nothingSaid = { name: '', office: '', text: { en: '' }, consent: false }

export default function Citations({ loaderData, actionData }: Route.ComponentProps) {
	const { country, announcement, here, released, citations } = loaderData
	const t = useTexts('organise-announcement')
	return (
		<>
			<CountryHead country={country} announcement={announcement} here={here} />
			<CitationList citations={citations} here={here} released={released} />
			{!released && (
				<Section title={t('add-citation')} lede={t('citations-lede')}>
					<CitationFields
						action={`${here}/citations`}
						typed={nothingSaid}
						released={released}
						reply={actionData?.reply}
					/>
				</Section>
			)}
		</>
	)
}
