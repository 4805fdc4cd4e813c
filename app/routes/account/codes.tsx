import { data } from 'react-router'
import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { renewCodes } from '#app/domain/accounts/change-factors.server.ts'
import { requireFreshProof } from '#app/http/fresh-proof.server.ts'
import { localeOf, requirePerson } from '#app/http/guards.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/codes.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

export const handle = { areas: ['access'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

/** Not led away: this is asked too when the answer to the button has codes to show, once. */
export async function loader(args: Route.LoaderArgs) {
	await requirePerson(args)
	return { title: translator(localeOf(args.request), 'access')('codes.title') }
}

export async function action(args: Route.ActionArgs) {
	const acting = await requirePerson(args)
	await requireFreshProof(args)
	const outcome = await renewCodes(acting, acting.session.handle)
	if (!outcome.ok) throw seeOther('/account/second-factor')
	return data({ codes: outcome.value.codes ?? [] })
}

export default function Codes({ actionData }: Route.ComponentProps) {
	const t = useTexts('access')
	if (actionData) return <RecoveryCodes codes={actionData.codes} />
	return (
		<>
			<PageHead title={t('codes.title')} lede={t('codes.lede')} />
			<ButtonLink href="/account/second-factor">{t('factor.title')}</ButtonLink>
		</>
	)
}
