import { parseWithZod } from '@conform-to/zod/v4'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pair } from '#app/components/pair.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import type { Wording } from '#app/domain/letters/wording.ts'
import { wordingState } from '#app/domain/letters/wording.ts'
import { WordingForm } from '#app/domain/letters/wording-form.ts'
import { changeWording, findWording } from '#app/domain/letters/wordings.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { exampleLetter, faultsInWording, ourWording, placeholdersOf } from '#app/letter-wording.server.ts'
import type { Route } from './+types/template.ts'
import { WordingFields } from './wording-fields.tsx'
import { type WordingPlace, wordingInUrl } from './wording-in-url.server.ts'

export const handle = { areas: ['letters', 'organise-wordings'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const place = await wordingInUrl(args)
	const { organiser, edition, kind, locale, all } = place
	const own = await findWording(organiser.db, { editionId: edition.id, kind, locale })
	const english =
		locale === 'en' ? null : await findWording(organiser.db, { editionId: edition.id, kind, locale: 'en' })
	const { known, required } = placeholdersOf(kind)
	return {
		...{ kind, locale, all, ours: ourWording(kind, locale), own: own && { subject: own.subject, body: own.body } },
		state: wordingState(own?.changedAt ?? null, english?.changedAt ?? null),
		english: english && { subject: english.subject, body: english.body },
		placeholders: [...known].map((name) => ({ name, required: required.some((each) => each === name) })),
		examples: { ours: example(place, null), own: own && example(place, own) },
	}
}

const example = ({ organiser, edition, kind, locale }: WordingPlace, wording: Wording | null) =>
	exampleLetter(kind, locale, { edition: textIn(edition.title, locale).text, origin: organiser.origin, wording })

export async function action(args: Route.ActionArgs) {
	const place = await wordingInUrl(args)
	const { organiser, edition, kind, locale, here } = place
	const form = parseWithZod(await args.request.formData(), { schema: WordingForm, error: formError })
	if (form.status !== 'success') return invalid({ result: form.reply(), example: null })
	const { subject, body } = faultsInWording(kind, locale, form.value)
	const fieldErrors = { ...(subject ? { subject: [subject] } : {}), ...(body ? { body: [body] } : {}) }
	if (subject || body) return invalid({ result: form.reply({ fieldErrors }), example: null })
	if (form.value.act === 'preview') return { reply: { result: form.reply(), example: example(place, form.value) } }
	await changeWording(organiser, { editionId: edition.id, kind, locale }, form.value)
	return seeOther(here)
}

export default function Template({ loaderData, actionData }: Route.ComponentProps) {
	const { kind, locale, all, ours, own, state, english, placeholders, examples } = loaderData
	const t = useTexts('organise-wordings')
	const letters = useTexts('letters')
	const format = useFormat()
	const shown = actionData?.reply.example ?? examples.own
	const asText = (letter: { subject: string; text: string }) => `${letter.subject}\n\n${letter.text}`
	return (
		<>
			<PageHead
				eyebrow={<a href={all}>{t('title')}</a>}
				title={`${letters(`kinds.${kind}`)} · ${format.language(locale)}`}
				lede={t(`states.${state}`)}
			/>
			{state === 'older' && <Note tone="warn">{t('older-note')}</Note>}
			{english && (
				<details>
					<summary>{t('english')}</summary>
					<p className="idea read" lang="en">
						{`${english.subject}\n\n${english.body}`}
					</p>
				</details>
			)}
			<WordingFields
				locale={locale}
				shown={own ?? ours}
				placeholders={placeholders}
				lastResult={actionData?.reply.result ?? null}
			/>
			{own && (
				<PostButton action={`${all}/${kind}/${locale}/removal`} look="quiet">
					{t('back-to-ours')}
				</PostButton>
			)}
			<Section title={t('preview')} lede={t('preview-lede')}>
				<Pair
					original={{ label: t('ours'), lang: locale, text: asText(examples.ours) }}
					{...(shown ? { translation: { label: t('own'), lang: locale, text: asText(shown) } } : {})}
				/>
			</Section>
		</>
	)
}
