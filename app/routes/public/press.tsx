import { Button } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { openPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { findPressContact, leavePress } from '#app/domain/results/press-list.server.ts'
import { contextOf, localeOf, type RouteArgs } from '#app/http/guards.server.ts'
import { notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/press.ts'

export const handle = { areas: ['press'] } satisfies PageHandle

async function contactOf(args: RouteArgs) {
	const context = contextOf(args)
	const token = args.params.token ?? ''
	const link = await openPrivateLink(context, context.db, 'press', token)
	if (!link.ok) throw notFound()
	return { context, token, id: link.value.subjectId }
}

/** Whoever was taken off another way reads the same: nobody writes to them any more. */
export async function loader(args: Route.LoaderArgs) {
	const { context, id } = await contactOf(args)
	const contact = await findPressContact(context.db, id)
	return {
		title: translator(localeOf(args.request), 'press')('title'),
		email: contact?.leftAt === null ? contact.email : null,
	}
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export async function action(args: Route.ActionArgs) {
	const { context, token, id } = await contactOf(args)
	await leavePress(context, id)
	return seeOther(`/press/${token}`)
}

/** Mail scanners open links: only the button takes anybody off. */
export default function PressPage({ loaderData: { email } }: Route.ComponentProps) {
	const t = useTexts('press')
	if (email === null) return <PageHead title={t('left')} lede={t('left-lede')} />
	return (
		<>
			<PageHead title={t('title')} lede={t('lede', { email })} />
			<form method="post">
				<Button look="main">{t('leave')}</Button>
			</form>
		</>
	)
}
