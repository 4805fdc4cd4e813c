import { plainPath } from './plain-path.ts'

/** What a search engine may show: what the public reads, not forms, private links, desks or machines' answers. */
const indexed =
	/^\/(?:editions\/[^/]+(?:\/(?:ideas|winners|results|prizes)(?:\/[^/]+)?)?|(?:libraries|networks)(?:\/[^/]+)?|legal\/[^/]+)?$/

export const isIndexed = (path: string): boolean => indexed.test(plainPath(path))
