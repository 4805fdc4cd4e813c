import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { CheckField } from '#app/components/check-field.tsx'
import { CheckGroup } from '#app/components/check-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { TextsFields, useTextsSummary } from '#app/components/texts-fields.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { copiedCounts } from '#app/domain/contest/copy-former.server.ts'
import { createEdition } from '#app/domain/contest/create-edition.server.ts'
import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { EditionForm } from '#app/domain/contest/edition-form.ts'
import { laterDates } from '#app/domain/contest/later-dates.ts'
import { dateReply } from '#app/domain/contest/refused-date.ts'
import { suggestedDates } from '#app/domain/contest/suggested-dates.ts'
import { localeOf, requireOrganiser } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/new.ts'
import { DatesFields, useDatesSummary } from './dates-fields.tsx'
import { FormerChoice } from './former-choice.tsx'
import { formerEdition, formerEditions } from './former-edition.server.ts'

export const handle = { areas: ['organise-edition', 'organise-setup'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const organiser = await requireOrganiser(args)
	const locale = localeOf(args.request)
	const now = await organiser.clock(organiser.db)
	const editions = await formerEditions(args)
	const former = await formerEdition(args)
	return {
		former: former && {
			slug: former.slug,
			title: textIn(former.title, locale).text,
			counts: await copiedCounts(organiser.db, former),
		},
		editions: editions.map(({ slug, title }) => ({ value: slug, label: textIn(title, locale).text })),
		suggested: former ? copyOf(former, now) : suggestedDates(now, 'Europe/Brussels'),
	}
}

const copyOf = (former: Edition, now: Date) => ({
	...laterDates(former, now),
	title: former.title,
	question: former.question,
	countries: former.countries.map(({ country }) => country),
})

export async function action(args: Route.ActionArgs) {
	const organiser = await requireOrganiser(args)
	const form = parseWithZod(await args.request.formData(), { schema: EditionForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await createEdition(organiser, form.value, await formerEdition(args))
	if (outcome.ok) return seeOther(`/organise/editions/${outcome.value.slug}`)
	if (outcome.reason === 'slug-taken') return invalid(form.reply({ fieldErrors: { slug: [outcome.reason] } }))
	return invalid(form.reply(dateReply(outcome.reason)))
}

export default function NewEdition({ loaderData: { suggested, former, editions }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-edition')
	const [form, fields] = useForm<EditionFormShape>({ lastResult: actionData?.reply ?? null, defaultValue: suggested })
	const title = useTextsSummary(fields.title, t('title'))
	const question = useTextsSummary(fields.question, t('question'))
	const countryChoices = useCountryChoices()
	const dates = useDatesSummary(fields)
	return (
		<>
			<PageHead title={t('new-title')} lede={t('new-lede')} />
			<FormerChoice former={former} editions={editions} />
			<form method="post" action={`/organise/editions/new${former ? `?from=${former.slug}` : ''}`} className="read">
				<ErrorSummary
					formErrors={form.errors}
					fields={[
						...title,
						...question,
						{ field: fields.slug, label: t('slug') },
						{ field: fields.countries, label: t('countries') },
						...dates,
					]}
				/>
				<TextsFields field={fields.title} label={t('title')} />
				<TextsFields field={fields.question} label={t('question')} hint={t('question-hint')} />
				<TextField field={fields.slug} label={t('slug')} hint={t('slug-hint')} />
				<CheckGroup
					field={fields.countries}
					label={t('countries')}
					hint={t('countries-hint')}
					options={countryChoices}
				/>
				<DatesFields fields={fields} />
				<CheckField field={fields.demo} label={t('demo')} hint={t('demo-hint')} />
				<Button look="main">{t('make')}</Button>
			</form>
		</>
	)
}

type EditionFormShape = import('#app/domain/contest/edition-form.ts').EditionInput
