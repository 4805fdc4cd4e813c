import { ButtonLink } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { publishEdition } from '#app/domain/contest/publish-edition.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/publication.ts'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return { slug: edition.slug }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const outcome = await publishEdition(organiser, edition.id)
	return outcome.ok ? seeOther(`/organise/editions/${edition.slug}`) : invalid([outcome.reason])
}

export default function Publication({ loaderData: { slug }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-edition')
	return (
		<>
			<PageHead title={t('publish')} />
			<FormErrors errors={actionData?.reply} />
			<p className="row">
				<ButtonLink href={`/organise/editions/${slug}/people`}>{t('invite-people')}</ButtonLink>
				<a href={`/organise/editions/${slug}`}>{t('back')}</a>
			</p>
		</>
	)
}
