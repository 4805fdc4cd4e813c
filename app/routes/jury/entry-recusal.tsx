import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { RecusalForm as Schema } from '#app/domain/voting/recusal.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/entry-recusal.ts'
import { nextOf, requireEntry } from './paper.server.ts'
import { RecusalForm } from './recusal-form.tsx'

export const handle = { areas: ['jury'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { entry, base } = await requireEntry(args)
	return { title: entry.title, language: entry.language, back: `${base}/entries/${entry.code}` }
}

export async function action(args: Route.ActionArgs) {
	const { juror, seat, entry, at, base, round, paper } = await requireEntry(args)
	const form = parseWithZod(await args.request.formData(), { schema: Schema, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await recuse(juror, seat, entry.id, form.value)
	return outcome.ok ? seeOther(nextOf(base, round, paper, at)) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function EntryRecusal({ loaderData: { title, language, back }, actionData }: Route.ComponentProps) {
	const t = useTexts('jury')
	return (
		<>
			<PageHead eyebrow={t('recuse-entry')} title={title} lang={language} />
			<RecusalForm back={back} reply={actionData?.reply} />
		</>
	)
}
