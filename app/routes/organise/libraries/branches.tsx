import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Section } from '#app/components/section.tsx'
import { BranchForm } from '#app/domain/libraries/branch-form.ts'
import { addBranch } from '#app/domain/libraries/change-branches.server.ts'
import { branchesOf } from '#app/domain/libraries/keeping-queries.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/branches.ts'
import { BranchFields } from './branch-fields.tsx'
import { keptLibrary } from './kept-library.server.ts'
import { LibraryHead } from './library-head.tsx'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: isolated(loaderData?.name ?? '') }]

export async function loader(args: Route.LoaderArgs) {
	const { keeper, library, base } = await keptLibrary(args)
	return { base, slug: library.slug, name: library.facts.name, branches: await branchesOf(keeper.db, library.id) }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, library, base } = await keptLibrary(args)
	const form = parseWithZod(await args.request.formData(), { schema: BranchForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const added = await addBranch(keeper, library.id, form.value)
	return added.ok ? seeOther(`${base}/branches`) : invalid(form.reply({ formErrors: [added.reason] }))
}

export default function Branches({ loaderData: { base, slug, name, branches }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-libraries')
	const [form, fields] = useForm<BranchForm>({ id: 'branch', lastResult: actionData?.reply ?? null })
	return (
		<>
			<LibraryHead base={base} slug={slug} name={name} part="branches" lede={t('branches-lede')} />
			<Ledger
				caption={t('branches')}
				titled
				rows={branches}
				rowKey={({ id }) => id}
				empty={<p>{t('no-branches')}</p>}
				columns={[
					{
						key: 'name',
						head: t('name'),
						heading: true,
						cell: (branch) => <a href={`${base}/branches/${branch.id}`}>{branch.name}</a>,
					},
					{ key: 'place', head: t('place'), cell: ({ place }) => place },
				]}
			/>
			<Section title={t('add-branch')}>
				<form method="post" id={form.id} noValidate>
					<BranchFields fields={fields} formErrors={form.errors} />
					<Button look="main">{t('add')}</Button>
				</form>
			</Section>
		</>
	)
}
