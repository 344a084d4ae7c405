// The sign-in bar: who am I, in the local cloud. Served by the local cloud only, never part of a build.
;(() => {
  const TOKEN = 'cloud.token'
  const PERSON = 'cloud.person'
  const VISITOR = '访客（未登录）'
  const NEWCOMER = '新居民（首次使用）'

  const style = document.createElement('style')
  style.textContent = `
    .cloud-bar { position: fixed; top: 10px; right: 6px; z-index: 2147483000; max-width: 70vw;
      font: 12px/1.4 system-ui, sans-serif; color: #fff; opacity: .55; text-align: right }
    .cloud-bar:hover, .cloud-bar:focus-within, .cloud-bar.open { opacity: 1 }
    .cloud-bar button { font: inherit; color: inherit; cursor: pointer; border: 0; text-align: left }
    .cloud-bar .pill { background: rgba(30, 41, 59, .8); border-radius: 12px; padding: 3px 10px; max-width: 110px;
      overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
    .cloud-bar .list { display: none; margin-top: 4px; max-height: 60vh; overflow: auto; border-radius: 8px;
      background: rgba(30, 41, 59, .96); padding: 6px; text-align: left; min-width: 180px }
    .cloud-bar.open .list { display: block }
    .cloud-bar .group { color: #94a3b8; padding: 6px 8px 2px }
    .cloud-bar .person { display: block; width: 100%; background: none; padding: 6px 8px; border-radius: 6px }
    .cloud-bar .person:hover, .cloud-bar .person:focus { background: rgba(148, 163, 184, .3) }`

  const make = (tag, className, text = '') =>
    Object.assign(document.createElement(tag), { className, textContent: text })

  async function signIn(openid, label) {
    const body = JSON.stringify({ openid })
    const reply = await fetch('/_cloud/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    const { token } = await reply.json()
    // Another person is another phone.
    localStorage.clear()
    localStorage.setItem(TOKEN, token)
    localStorage.setItem(PERSON, label)
    location.reload()
  }

  // Stands for WeChat's own question whether a page may know one's mobile number.
  addEventListener('wechat:phone-number', (event) => {
    event.preventDefault()
    const headers = { authorization: `Bearer ${localStorage.getItem(TOKEN)}` }
    fetch('/_cloud/phone-code', { method: 'POST', headers })
      .then((reply) => reply.json())
      .then(({ code }) => event.detail.answer(code))
  })

  function signOut() {
    localStorage.clear()
    location.reload()
  }

  function entry(label, choose) {
    const button = make('button', 'person', label)
    button.type = 'button'
    button.addEventListener('click', choose)
    return button
  }

  const newcomer = () => signIn(`o${crypto.getRandomValues(new Uint32Array(4)).join('')}`, NEWCOMER)

  async function fill(list) {
    const people = await (await fetch('/_cloud/people')).json()
    list.append(entry(VISITOR, signOut), entry(NEWCOMER, newcomer))
    for (const group of new Set(people.map((person) => person.group))) {
      list.append(make('div', 'group', group))
      for (const { openid, label, group: of } of people)
        if (of === group) list.append(entry(label, () => signIn(openid, label)))
    }
  }

  function show() {
    const bar = make('div', 'cloud-bar')
    bar.dataset.testid = 'sign-in-bar'
    const person = localStorage.getItem(PERSON) ?? VISITOR
    const pill = make('button', 'pill', `${person.split(/[ （]/)[0]} ▾`)
    pill.title = `演示身份：${person}`
    const list = make('div', 'list')
    pill.type = 'button'
    pill.addEventListener('click', () => {
      if (bar.classList.toggle('open') && list.childElementCount === 0) void fill(list)
    })
    document.addEventListener('click', (event) => {
      if (!bar.contains(event.target)) bar.classList.remove('open')
    })
    bar.append(pill, list)
    document.head.append(style)
    document.body.append(bar)
  }

  if (document.body) show()
  else document.addEventListener('DOMContentLoaded', show)
})()
