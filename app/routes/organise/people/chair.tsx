import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { chairCandidates, chairOf } from '#app/domain/contest/chair-queries.server.ts'
import { ChairNaming, type ChairNamingInput, nameChair } from '#app/domain/contest/name-chair.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/chair.ts'

export const handle = { areas: ['organise-people'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const candidates = await chairCandidates(organiser.db, edition.id, now)
	return {
		back: `/organise/editions/${edition.slug}/people`,
		candidates: candidates.map(({ id, name }) => ({ value: id, label: name })),
		chair: (await chairOf(organiser.db, edition.id, now))?.personId ?? '',
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: ChairNaming, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await nameChair(organiser, edition.id, form.value)
	if (outcome.ok) return seeOther(`/organise/editions/${edition.slug}/people`)
	return invalid(form.reply({ fieldErrors: { person: [outcome.reason] } }))
}

export default function Chair({ loaderData: { back, candidates, chair }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-people')
	const [form, fields] = useForm<ChairNamingInput>({
		lastResult: actionData?.reply ?? null,
		defaultValue: { person: chair },
	})
	return (
		<>
			<PageHead title={t('chair.title')} lede={t('chair.lede')} />
			<form method="post" className="read">
				<ErrorSummary formErrors={form.errors ?? []} fields={[{ field: fields.person, label: t('chair.who') }]} />
				<SelectField field={fields.person} label={t('chair.who')} options={candidates} empty={t('chair.nobody')} />
				<div className="row">
					<Button look="main">{t('chair.save')}</Button>
					<a href={back}>{t('back')}</a>
				</div>
			</form>
		</>
	)
}
