function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))
  return found === undefined ? '' : decodeURIComponent(found.slice(name.length + 1))
}

SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
  // The session's cookie alone doesn't authorise a change.
  requestInterceptor: (request) => {
    request.headers['X-XSRF-TOKEN'] = cookie('XSRF-TOKEN')
    return request
  },
})
