import { cssOf, type Handles } from './handles'
import type { Methods } from './server'

interface Of {
  elementId: string
}
interface Names extends Of {
  names: string[]
}
interface Call extends Of {
  functionName: string
  args: unknown[]
}

/** The client's Element. */
export function elementMethods(handles: Handles): Methods {
  const on = ({ elementId }: Of) => handles.element(elementId)
  return {
    'Element.getElement': (query: Of & { selector: string }) =>
      handles.first(on(query), cssOf(query.selector)),
    'Element.getElements': async (query: Of & { selector: string }) => ({
      elements: await handles.all(on(query), cssOf(query.selector)),
    }),
    'Element.tap': (query: Of) => on(query).tap(),
    'Element.getOffset': (query: Of) =>
      on(query).evaluate((element) => {
        const { left, top } = element.getBoundingClientRect()
        return { left, top }
      }),
    'Element.getAttributes': async (query: Names) => ({
      attributes: await on(query).evaluate(
        (element, names) => names.map((name) => element.getAttribute(name)),
        query.names,
      ),
    }),
    'Element.getDOMProperties': async (query: Names) => ({
      properties: await on(query).evaluate(
        (element, names) => names.map((name) => element[name as keyof HTMLElement]),
        query.names,
      ),
    }),
    'Element.getStyles': async (query: Names) => ({
      styles: await on(query).evaluate(
        (element, names) => names.map((name) => getComputedStyle(element).getPropertyValue(name)),
        query.names,
      ),
    }),
    'Element.getWXML': async ({ type, ...query }: Of & { type: 'inner' | 'outer' }) => ({
      wxml: await on(query).evaluate(
        (element, outer) => (outer ? element.outerHTML : element.innerHTML),
        type === 'outer',
      ),
    }),
    'Element.callFunction': async ({ functionName, args, ...query }: Call) => {
      if (!/^(input|textarea)\.input$/.test(functionName))
        throw new Error(`${functionName} is not known to this device`)
      const field = await on(query).$('input, textarea')
      await field?.fill(String(args[0]))
      return { result: null }
    },
  }
}
