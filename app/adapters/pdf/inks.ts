/** What cards, posters and certificates are printed in. */
export const ink = '#1f2430'
export const soft = '#484d58'
export const red = '#9c1f18'
export const green = '#1a5547'
export const rule = '#ded4bf'
