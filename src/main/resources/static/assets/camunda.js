// Camunda's pages fit in: a way back to the portal, and in Admin a line on what is known of the engine's holes.
const linkToPortal = () => {
  const menu = document.querySelector('.cam-nav.app-menu > ul');
  if (menu && !menu.querySelector('.ibcm-portal')) {
    const entry = document.createElement('li');
    entry.className = 'ibcm-portal';
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = 'Portal';
    entry.append(link);
    menu.prepend(entry);
  }
};

const tellAdministrators = () => {
  const header = document.querySelector('[cam-widget-header]');
  if (header && location.pathname.includes('/app/admin/') && !header.querySelector('.ibcm-advisories')) {
    const line = document.createElement('p');
    line.className = 'ibcm-advisories';
    line.textContent = 'Camunda 7.24 is the last release and gets no fixes. What is known of it, and how it is closed here, '
      + 'stands in docs/known-advisories.md: please look through it every three months.';
    header.prepend(line);
  }
};

const fitIn = () => {
  linkToPortal();
  tellAdministrators();
};

new MutationObserver(fitIn).observe(document.documentElement, { childList: true, subtree: true });
fitIn();

export default [];
