import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { type PersonDetails, PersonForm } from '#app/domain/accounts/account-form.ts'
import { changePerson } from '#app/domain/accounts/change-person.server.ts'
import { deskOf } from '#app/domain/accounts/desk.ts'
import { sessionsOf } from '#app/domain/accounts/session-queries.server.ts'
import { isLocale } from '#app/domain/shared/language.ts'
import { localeOf, requirePerson } from '#app/http/guards.server.ts'
import { languageCookie } from '#app/http/remember-language.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { locales } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/account.ts'
import { SessionList } from './session-list.tsx'

export const handle = { areas: ['account', 'access'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const acting = await requirePerson(args)
	const { person, appointments, session } = acting
	const { email, name, locale } = person
	return {
		sessions: await sessionsOf(acting, person.id),
		own: session.handle,
		email,
		details: { name, locale: isLocale(locale) ? locale : localeOf(args.request) },
		desk: appointments.length > 0 ? deskOf(appointments.map(({ role }) => role)) : null,
		saved: new URL(args.request.url).searchParams.get('saved'),
		title: translator(localeOf(args.request), 'account')('account.title'),
	}
}

export async function action(args: Route.ActionArgs) {
	const acting = await requirePerson(args)
	const form = parseWithZod(await args.request.formData(), { schema: PersonForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	await changePerson(acting, form.value)
	return seeOther('/account?saved=details', { 'set-cookie': languageCookie(form.value.locale) })
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
	const { email, details, desk, saved, sessions, own } = loaderData
	const t = useTexts('account')
	const access = useTexts('access')
	const format = useFormat()
	const [form, fields] = useForm<PersonDetails>({ lastResult: actionData?.reply ?? null, defaultValue: details })
	const languages = locales.map((locale) => ({ value: locale, label: format.language(locale) }))
	return (
		<>
			<PageHead title={t('account.title')} lede={t('account.lede', { email })} />
			{saved === 'details' && <Note live>{t('account.saved')}</Note>}
			{saved === 'password' && <Note live>{t('password.saved')}</Note>}
			{saved === 'sessions' && <Note live>{access('sessions.ended')}</Note>}
			<form className="read" method="post" noValidate>
				<ErrorSummary
					formErrors={form.errors}
					fields={[
						{ field: fields.name, label: t('account.name') },
						{ field: fields.locale, label: t('account.language') },
					]}
				/>
				<TextField field={fields.name} label={t('account.name')} autoComplete="name" />
				<SelectField field={fields.locale} label={t('account.language')} options={languages} />
				<Button look="main">{t('account.save')}</Button>
			</form>
			<div className="row">
				{desk && <ButtonLink href={desk}>{t('account.to-the-desk')}</ButtonLink>}
				<ButtonLink href="/account/password">{t('password.save')}</ButtonLink>
				<ButtonLink href="/account/second-factor">{access('factor.title')}</ButtonLink>
				<ButtonLink href="/account/data.json">{t('account.data')}</ButtonLink>
				<PostButton action="/sign-out" look="quiet">
					{t('account.sign-out')}
				</PostButton>
			</div>
			{!desk && <p className="soft">{t('account.no-appointments')}</p>}
			<p className="soft">{t('erasure-hint')}</p>
			<SessionList sessions={sessions} own={own} />
		</>
	)
}
