import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { BranchForm } from '#app/domain/libraries/branch-form.ts'
import { changeBranch } from '#app/domain/libraries/change-branches.server.ts'
import { branchesOf } from '#app/domain/libraries/keeping-queries.server.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/branch.ts'
import { BranchFields } from './branch-fields.tsx'
import { keptLibrary } from './kept-library.server.ts'
import { LibraryHead } from './library-head.tsx'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: isolated(loaderData?.branch.name ?? '') }]

export async function loader(args: Route.LoaderArgs) {
	const { keeper, library, base } = await keptLibrary(args)
	const branch = (await branchesOf(keeper.db, library.id)).find(({ id }) => id === args.params.branch)
	if (!branch) throw notFound()
	return { base, slug: library.slug, name: library.facts.name, branch }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, library, base } = await keptLibrary(args)
	if (!isUuid(args.params.branch)) throw notFound()
	const form = parseWithZod(await args.request.formData(), { schema: BranchForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const changed = await changeBranch(keeper, library.id, args.params.branch, form.value)
	return changed.ok ? seeOther(`${base}/branches`) : invalid(form.reply({ formErrors: [changed.reason] }))
}

export default function Branch({ loaderData: { base, slug, name, branch }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-libraries')
	const defaultValue = { name: branch.name, place: branch.place }
	const [form, fields] = useForm<BranchForm>({ id: 'branch', lastResult: actionData?.reply ?? null, defaultValue })
	return (
		<>
			<LibraryHead base={base} slug={slug} name={name} part="branches" lede={branch.name} />
			<form method="post" id={form.id} noValidate>
				<BranchFields fields={fields} formErrors={form.errors} />
				<Button look="main">{t('save')}</Button>
			</form>
			<PostButton action={`${base}/branches/${branch.id}/removal`} look="grave">
				{t('remove')}
			</PostButton>
		</>
	)
}
