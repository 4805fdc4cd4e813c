import { parseWithZod } from '@conform-to/zod/v4'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { CitationForm } from '#app/domain/results/citation-form.ts'
import { changeCitation } from '#app/domain/results/write-citation.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/citation.ts'
import { CitationFields } from './citation-fields.tsx'
import { CountryHead } from './country-head.tsx'
import { OfficialPicture } from './official-picture.tsx'
import { requireCitation } from './winner-in-url.server.ts'

export const handle = { areas: ['organise-announcement', 'winners'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition, citation, announcement, here, at, place } = await requireCitation(args)
	const { name, office, text, consentAt, picture } = citation
	return {
		...{ announcement, here, at, picture, name, consentAt, zone: edition.zone },
		country: place.country,
		released: edition.announcedFrom !== null,
		typed: { name: name ?? '', office: office ?? '', text, consent: consentAt !== null },
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, citationPlace, at } = await requireCitation(args)
	const form = parseWithZod(await args.request.formData(), { schema: CitationForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await changeCitation(organiser, citationPlace, form.value)
	return outcome.ok ? seeOther(at) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function CitationPage({ loaderData, actionData }: Route.ComponentProps) {
	const { country, announcement, here, at, released, typed, name } = loaderData
	const t = useTexts('organise-announcement')
	const winners = useTexts('winners')
	return (
		<>
			<CountryHead country={country} announcement={announcement} here={here} />
			<Section title={`${t('citation')}: ${name ?? winners('the-jury')}`}>
				<CitationFields action={at} typed={typed} released={released} reply={actionData?.reply} />
			</Section>
			{name && <OfficialPicture {...loaderData} />}
			{!released && (
				<PostButton action={`${at}/removal`} look="quiet">
					{t('remove')}
				</PostButton>
			)}
		</>
	)
}
