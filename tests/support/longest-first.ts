import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Small files that take a minute or two: begun last, one of them alone would hold the whole run up. */
const long =
	/\/(rehearsal|nothing-leaks|planted-addresses|tracking-hooks|access|embargo|several-processes|pooler|seed)\.[\w.]*test\.ts$/

/** Files that are known to be long, then the largest. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files)
		const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId)
		return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
	}
}
