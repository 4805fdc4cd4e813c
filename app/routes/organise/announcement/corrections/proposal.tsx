import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextsFields, useTextsSummary } from '#app/components/texts-fields.tsx'
import { findAnnouncement } from '#app/domain/results/announcement-queries.server.ts'
import { proposeCorrection } from '#app/domain/results/correct-announcement.server.ts'
import { CorrectionForm, type CorrectionInput, publicLanguages } from '#app/domain/results/correction.ts'
import { correctableTexts } from '#app/domain/results/correction-texts.server.ts'
import { type RouteArgs, requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { LettersHead } from '../letters/letters-head.tsx'
import type { Route } from './+types/proposal.ts'
import { useTextName } from './text-name.ts'

export const handle = { areas: ['organise-letters', 'corrections'] } satisfies PageHandle

async function textToCorrect(args: RouteArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const announcement = await findAnnouncement(organiser.db, edition.id)
	if (!announcement?.releasedAt) throw notFound()
	const text = (await correctableTexts(organiser.db, edition.id)).find(({ key }) => key === args.params.text)
	if (!text) throw notFound()
	const languages = publicLanguages(announcement.languages, announcement.introduction)
	return { organiser, edition, text, languages, base: `/organise/editions/${edition.slug}/announcement` }
}

export async function loader(args: Route.LoaderArgs) {
	const { text, languages, base } = await textToCorrect(args)
	const { part, country, by, key } = text
	return { base, languages, part, country, by, here: `${base}/corrections/texts/${key}`, before: text.text }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, text, languages, base } = await textToCorrect(args)
	const schema = CorrectionForm(languages, text.text)
	const form = parseWithZod(await args.request.formData(), { schema, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await proposeCorrection(organiser, edition.id, text.key, form.value)
	return outcome.ok ? seeOther(`${base}/corrections`) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Proposal({ loaderData, actionData }: Route.ComponentProps) {
	const { base, here, languages, before } = loaderData
	const t = useTexts('corrections')
	const format = useFormat()
	const name = useTextName()(loaderData)
	const [form, fields] = useForm<CorrectionInput>({
		id: 'correction',
		lastResult: actionData?.reply ?? null,
		defaultValue: { after: before },
	})
	const after = useTextsSummary(fields.after, t('new-text'))
	const reason = useTextsSummary(fields.reason, t('reason'))
	return (
		<>
			<LettersHead base={base} part="corrections" />
			<PageHead eyebrow={name} title={t('propose-title')} lede={t('propose-lede')} />
			<form method="post" action={here} id={form.id} className="read" noValidate>
				<ErrorSummary formErrors={form.errors} fields={[...after, ...reason]} />
				<TextsFields field={fields.after} label={t('new-text')} rows={6} />
				<TextsFields
					field={fields.reason}
					label={t('reason')}
					hint={t('reason-hint', { languages: format.list(languages.map((each) => format.language(each))) })}
					rows={3}
				/>
				<div className="row">
					<Button look="main">{t('propose')}</Button>
					<a href={`${base}/corrections`}>{t('back')}</a>
				</div>
			</form>
		</>
	)
}
