import { tell } from '../../offline/message.ts';
import { element } from '../list/card.ts';

/** Offers to reload once a newer build of the site is saved whole. Until then, and until asked, nothing changes. */
export function offerNewEdition(registration: ServiceWorkerRegistration): void {
  if (registration.waiting && registration.active) show(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && registration.active) show(coming);
    });
  });
}

function show(coming: ServiceWorker): void {
  document.querySelector('.new-edition')?.remove();
  const button = element('button', 'Reload');
  button.type = 'button';
  button.addEventListener('click', () => {
    // Other open pages stay with the build they are of until they are left.
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') location.reload();
    });
    tell(coming, { ask: 'take over' });
  });
  const notice = element('div', element('p', 'A new edition of this site is ready.'), button);
  notice.className = 'new-edition';
  notice.setAttribute('role', 'status');
  document.body.append(notice);
}
