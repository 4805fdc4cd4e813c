import { Button } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { disablePerson } from '#app/domain/accounts/disable-person.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/disabling.ts'
import { requirePersonWithin } from './person-in-url.server.ts'

export const handle = { areas: ['organise-person'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { person, here } = await requirePersonWithin(args)
	return { name: person.name, here }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, person, here } = await requirePersonWithin(args)
	const outcome = await disablePerson(organiser, person.id)
	return outcome.ok ? seeOther(here) : invalid([outcome.reason])
}

export default function Disabling({ loaderData: { name, here }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-person')
	return (
		<>
			<PageHead eyebrow={name} title={t('disabling.title')} lede={t('disabling.lede', { name })} />
			<ul className="read points">
				<li>{t('disabling.at-once')}</li>
				<li>{t('disabling.seat')}</li>
				<li>{t('disabling.back')}</li>
			</ul>
			<form method="post" className="read">
				<FormErrors errors={actionData?.reply} />
				<div className="row">
					<Button look="grave">{t('disable')}</Button>
					<a href={here}>{t('to-person')}</a>
				</div>
			</form>
		</>
	)
}
