import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { enablePerson } from '#app/domain/accounts/disable-person.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/enabling.ts'
import { requirePersonWithin } from './person-in-url.server.ts'

export const handle = { areas: ['organise-person'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { person, here } = await requirePersonWithin(args)
	return { name: person.name, here }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, person, here } = await requirePersonWithin(args)
	const outcome = await enablePerson(organiser, person.id)
	return outcome.ok ? seeOther(here) : invalid([outcome.reason])
}

export default function Enabling({ loaderData: { name, here }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-person')
	return (
		<>
			<PageHead eyebrow={name} title={t('enable')} />
			<FormErrors errors={actionData?.reply} />
			<p>
				<a href={here}>{t('to-person')}</a>
			</p>
		</>
	)
}
