import { type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { StructuredText } from '#app/components/structured-text.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { LegalTextForm, longestLegalText } from '#app/domain/legal/legal-form.ts'
import { isLegalPage } from '#app/domain/legal/legal-page.ts'
import { legalText, legalVersions, publishLegalText } from '#app/domain/legal/legal-texts.server.ts'
import { structureOf } from '#app/domain/legal/plain-structure.ts'
import { longestKept } from '#app/domain/stewardship/retention-queries.server.ts'
import type { RouteArgs } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { isLocale } from '#app/i18n/locale.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { defaultLegalText } from '#app/legal-defaults.server.ts'
import type { Route } from './+types/text.ts'
import { requireLegalKeeper } from './legal-keeper.server.ts'

export const handle = { areas: ['legal', 'organise-legal'] } satisfies PageHandle

async function placeIn(args: RouteArgs) {
	const organiser = await requireLegalKeeper(args)
	const { page = '', locale = '' } = args.params
	if (!isLegalPage(page) || !isLocale(locale)) throw notFound()
	return { organiser, page, locale }
}

export async function loader(args: Route.LoaderArgs) {
	const { organiser, page, locale } = await placeIn(args)
	const own = await legalText(organiser.db, { page, locale })
	const text = own?.text ?? defaultLegalText(page, locale, await longestKept(organiser.db))
	return {
		...{ page, locale, text, version: own?.version ?? 0 },
		former: await legalVersions(organiser.db, { page, locale }),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, page, locale } = await placeIn(args)
	const form = parseWithZod(await args.request.formData(), { schema: LegalTextForm, error: formError })
	if (form.status !== 'success') return invalid({ result: form.reply(), preview: null })
	if (form.value.act === 'preview') return { reply: { result: form.reply(), preview: form.value.text } }
	const published = await publishLegalText(organiser, { page, locale }, form.value)
	if (published.ok) return seeOther('/organise/legal')
	return invalid({ result: form.reply({ formErrors: [published.reason] }), preview: null }, 409)
}

export default function Text({ loaderData, actionData }: Route.ComponentProps) {
	const { page, locale, version, text, former } = loaderData
	const t = useTexts('organise-legal')
	const legal = useTexts('legal')
	const format = useFormat()
	const lastResult: SubmissionResult | null = actionData?.reply.result ?? null
	const [form, fields] = useForm<{ text: string }>({ lastResult, defaultValue: { text } })
	const shown = actionData?.reply.preview ?? text
	return (
		<>
			<PageHead
				eyebrow={<a href="/organise/legal">{t('title')}</a>}
				title={`${legal(`${page}.title`)} · ${format.language(locale)}`}
				lede={version > 0 ? t('replaces', { version }) : t('from-ours')}
			/>
			<form method="post" noValidate>
				<ErrorSummary formErrors={form.errors} fields={[{ field: fields.text, label: t('text') }]} />
				<TextAreaField
					field={fields.text}
					label={t('text')}
					hint={t('text-hint')}
					lang={locale}
					rows={22}
					maxLength={longestLegalText}
				/>
				<input type="hidden" name="version" value={version} />
				<div className="row">
					<Button look="main" name="act" value="publish">
						{t('publish')}
					</Button>
					<Button name="act" value="preview">
						{t('preview')}
					</Button>
				</div>
			</form>
			<Section title={t('preview')}>
				<StructuredText blocks={structureOf(shown)} lang={locale} inSection />
			</Section>
			{former.length > 0 && (
				<Section title={legal('former')}>
					<ul>
						{former.map(({ version: number, publishedAt }) => (
							<li key={number}>
								<a href={`/legal/${page}/${number}?lang=${locale}`}>
									{legal('version', { number, at: format.date(publishedAt) })}
								</a>
							</li>
						))}
					</ul>
				</Section>
			)}
		</>
	)
}
