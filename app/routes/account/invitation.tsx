import { parseWithZod } from '@conform-to/zod/v4'
import { data } from 'react-router'
import { Facts } from '#app/components/facts.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Time } from '#app/components/time.tsx'
import { acceptInvitation } from '#app/domain/accounts/accept-invitation.server.ts'
import { acceptanceForms } from '#app/domain/accounts/account-form.ts'
import { findInvitation, inviteeOf } from '#app/domain/accounts/find-invitation.server.ts'
import { limits } from '#app/domain/accounts/limits.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import { clientAddress } from '#app/http/installation.server.ts'
import { gone, invalid, notFound, seeOther, unproved } from '#app/http/replies.server.ts'
import { sessionOf } from '#app/http/session.server.ts'
import { deskPath, welcomePerson } from '#app/http/welcome-person.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useErrorText } from '#app/i18n/use-error-text.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/invitation.ts'
import { AcceptanceForm } from './acceptance-form.tsx'

export const handle = { areas: ['account'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const context = contextOf(args)
	const locale = localeOf(args.request)
	const title = translator(locale, 'account')('invitation.title')
	const found = await findInvitation(context, args.params.token)
	if (!found.ok)
		return data(
			{ title, refusal: found.reason, invitation: null },
			{ status: found.reason === 'link-unknown' ? 404 : 410 },
		)
	const session = await sessionOf(context, args.request)
	const { email, name, role, partner, edition, expiresAt } = found.value
	const invitee = inviteeOf(found.value, session?.person.email)
	const editionTitle = edition ? (edition[locale] ?? edition.en) : null
	return data({
		title,
		refusal: null,
		invitation: { email, name, role, partner, expiresAt, invitee, edition: editionTitle },
	})
}

export async function action(args: Route.ActionArgs) {
	const context = contextOf(args)
	const found = await findInvitation(context, args.params.token)
	if (!found.ok) throw found.reason === 'link-unknown' ? notFound() : gone(found.reason)
	const session = await sessionOf(context, args.request)
	const schema = acceptanceForms[inviteeOf(found.value, session?.person.email)]
	const form = parseWithZod(await args.request.formData(), { schema, error: formError })
	if (form.status !== 'success') return invalid(form.reply({ hideFields: ['password'] }))
	const who = {
		locale: localeOf(args.request),
		signedInAs: session?.person ?? null,
		from: args.context.get(clientAddress),
	}
	const outcome = await acceptInvitation(context, args.params.token, { ...form.value, ...who })
	if (outcome.ok && outcome.value.personId === session?.person.id)
		throw seeOther(await deskPath(context, session.person.id))
	if (outcome.ok) return welcomePerson(context, args.request, outcome.value.personId)
	const reply = form.reply({ formErrors: [outcome.reason], hideFields: ['password'] })
	return unproved(reply, outcome.reason, limits['sign-in'])
}

export default function Invitation({ loaderData: { title, refusal, invitation }, actionData }: Route.ComponentProps) {
	const t = useTexts('account')
	const say = useErrorText()
	if (!invitation) return <PageHead title={t('invitation.not-open')} lede={`${say(refusal)} ${t('invitation.ask')}`} />

	const { email, role, partner, edition, expiresAt, invitee } = invitation
	const task = t('invitation.task', { role, edition: edition ?? t('invitation.all-editions'), partner: partner ?? '' })
	return (
		<>
			<PageHead title={title} lede={email ? task : t('invitation.first')} />
			{email && <p>{t('invitation.for', { email })}</p>}
			<AcceptanceForm invitee={invitee} name={invitation.name} reply={actionData?.reply} />
			<Facts facts={[{ term: t('invitation.expires'), detail: <Time at={expiresAt} look="moment" /> }]} />
		</>
	)
}
