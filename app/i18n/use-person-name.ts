import { useTexts } from './use-texts.ts'

/** What stands for somebody on a page: their name, or that it was removed. */
export function usePersonName(): (name: string | null) => string {
	const t = useTexts('states')
	return (name) => name ?? t('name-removed')
}
