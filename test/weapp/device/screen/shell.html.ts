import { NAVIGATION_BAR, TAB_BAR } from '../state'

/** The page that holds the pages' frames, with WeChat's own bars. */
export const SHELL_HTML = `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>
  body { margin: 0; height: 100vh; display: flex; flex-direction: column; font-family: sans-serif; background: #fff }
  [hidden] { display: none !important }
  #bar { height: ${NAVIGATION_BAR}px; display: flex; align-items: center; justify-content: center; position: relative }
  #back { position: absolute; left: 8px }
  #back button { border: 0; background: none; font-size: 24px }
  #pages { flex: 1; position: relative }
  iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }
  #tabs { height: ${TAB_BAR}px; display: flex; border-top: 1px solid #ddd }
  #tabs button { flex: 1; border: 0; background: none }
  #tabs .selected { font-weight: bold }
  #toast, #modal { position: fixed; left: 50%; top: 45%; transform: translate(-50%, -50%); padding: 12px 18px; border-radius: 6px }
  #toast { background: rgb(0 0 0 / 75%); color: #fff; pointer-events: none }
  #modal { background: #fff; border: 1px solid #ccc; width: 240px }
</style>
<div id="bar"><span id="back"></span><span id="title"></span></div>
<div id="pages"></div>
<div id="tabs" hidden></div>
<div id="toast" hidden></div>
<div id="modal" hidden></div>
<script src="/shell.js"></script>`
