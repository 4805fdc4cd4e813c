import { Button } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { erasePerson } from '#app/domain/stewardship/erase-person/erase-person.server.ts'
import { requireFreshProof } from '#app/http/fresh-proof.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/erasure.ts'
import { requirePersonToErase } from './person-in-url.server.ts'

export const handle = { areas: ['organise-person'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { person, here } = await requirePersonToErase(args)
	if (person.erasedAt) throw seeOther(here)
	return { name: person.name, here }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, person, here } = await requirePersonToErase(args)
	await requireFreshProof(args)
	const outcome = await erasePerson(organiser, person.id)
	return outcome.ok || outcome.reason === 'already-erased' ? seeOther(here) : invalid([outcome.reason])
}

export default function Erasure({ loaderData: { name, here }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-person')
	const shown = usePersonName()(name)
	return (
		<>
			<PageHead eyebrow={shown} title={t('erase')} lede={t('erasing.lede', { name: shown })} />
			<Section title={t('erasing.goes')}>
				<ul className="read points">
					<li>{t('erasing.goes-who')}</li>
					<li>{t('erasing.goes-letters')}</li>
					<li>{t('erasing.goes-words')}</li>
					<li>{t('erasing.goes-tasks')}</li>
				</ul>
			</Section>
			<Section title={t('erasing.stays')}>
				<ul className="read points">
					<li>{t('erasing.stays-votes')}</li>
					<li>{t('erasing.stays-ideas')}</li>
				</ul>
			</Section>
			<Note tone="warn">{t('erasing.tell')}</Note>
			<form method="post" className="read">
				<FormErrors errors={actionData?.reply} />
				<div className="row">
					<Button look="grave">{t('erase')}</Button>
					<a href={here}>{t('to-person')}</a>
				</div>
			</form>
		</>
	)
}
