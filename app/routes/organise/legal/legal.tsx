import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { LegalDetailsForm } from '#app/domain/legal/legal-form.ts'
import { type DetailName, detailNames, legalPages, missingDetails } from '#app/domain/legal/legal-page.ts'
import { changeLegalDetails, legalDetailsOf, newestVersions } from '#app/domain/legal/legal-texts.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { locales } from '#app/i18n/locale.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/legal.ts'
import { requireLegalKeeper } from './legal-keeper.server.ts'

export const handle = { areas: ['legal', 'organise-legal'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { db } = await requireLegalKeeper(args)
	const newest = await newestVersions(db)
	const details = await legalDetailsOf(db)
	const rows = locales.map((locale) => ({
		locale,
		versions: legalPages.map((page) => ({ page, newest: newest.get(`${page} ${locale}`) ?? null })),
	}))
	return { rows, details, missing: missingDetails(details) }
}

export async function action(args: Route.ActionArgs) {
	const organiser = await requireLegalKeeper(args)
	const form = parseWithZod(await args.request.formData(), { schema: LegalDetailsForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	await changeLegalDetails(organiser, form.value)
	return seeOther('/organise/legal')
}

export default function Legal({ loaderData: { rows, details, missing }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-legal')
	const legal = useTexts('legal')
	const format = useFormat()
	const [form, fields] = useForm<Record<DetailName, string>>({
		lastResult: actionData?.reply ?? null,
		defaultValue: details,
	})
	return (
		<>
			<PageHead title={t('title')} lede={t('lede')} />
			{missing.length > 0 && (
				<Note tone="warn">{t('missing', { what: format.list(missing.map((name) => legal(`details.${name}`))) })}</Note>
			)}
			<Section title={t('texts')}>
				<Ledger
					caption={t('texts')}
					titled
					tight
					rows={rows}
					rowKey={({ locale }) => locale}
					columns={[
						{ key: 'language', head: t('language'), heading: true, cell: ({ locale }) => format.language(locale) },
						...legalPages.map((page, at) => ({
							key: page,
							head: legal(`${page}.title`),
							cell: ({ locale, versions }: (typeof rows)[number]) => {
								const newest = versions[at]?.newest
								return (
									<a href={`/organise/legal/${page}/${locale}`}>
										{newest
											? legal('version', { number: newest.version, at: format.date(newest.publishedAt) })
											: t('ours')}
									</a>
								)
							},
						})),
					]}
				/>
			</Section>
			<Section title={t('details')} lede={t('details-lede')}>
				<form method="post" className="read" noValidate>
					<ErrorSummary
						formErrors={form.errors}
						fields={detailNames.map((name) => ({ field: fields[name], label: legal(`details.${name}`) }))}
					/>
					{detailNames.map((name) => (
						<TextField
							key={name}
							field={fields[name]}
							label={legal(`details.${name}`)}
							{...(name === 'email' ? { type: 'email' } : {})}
						/>
					))}
					<Button look="main">{t('save')}</Button>
				</form>
			</Section>
		</>
	)
}
