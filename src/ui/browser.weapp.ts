/** WeChat draws its own bars and has no keyboard: there is nothing to do. */
export function dressBrowser(): void {}
