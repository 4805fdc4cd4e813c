import { Button } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { takeFactorsAway } from '#app/domain/accounts/change-factors.server.ts'
import { requireFreshProof } from '#app/http/fresh-proof.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/factors-removal.ts'
import { requirePersonWithin } from './person-in-url.server.ts'

export const handle = { areas: ['organise-person'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { person, here } = await requirePersonWithin(args)
	return { name: person.name, here }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, person, here } = await requirePersonWithin(args)
	await requireFreshProof(args)
	const outcome = await takeFactorsAway(organiser, person.id)
	return outcome.ok ? seeOther(`${here}?changed=factor`) : invalid([outcome.reason])
}

export default function FactorsRemoval({ loaderData: { name, here }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-person')
	return (
		<>
			<PageHead eyebrow={name} title={t('factor.take-away')} lede={t('factor.take-away-lede', { name })} />
			<form method="post" className="read">
				<FormErrors errors={actionData?.reply} />
				<div className="row">
					<Button look="grave">{t('factor.take-away')}</Button>
					<a href={here}>{t('to-person')}</a>
				</div>
			</form>
		</>
	)
}
