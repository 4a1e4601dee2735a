import type { ResourceKey } from 'i18next';

export const files = import.meta.glob<ResourceKey>(['../pages/*/en.json', '../texts/*/en.json'], {
  eager: true,
  import: 'default',
});
