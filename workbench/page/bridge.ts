/** The one script that the server puts before office.js: the add-in's page gets its host from the page around it. */
window.parent.attachAddin?.(window);
