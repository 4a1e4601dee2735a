import type { ResourceKey } from 'i18next';

export const files = import.meta.glob<ResourceKey>(['../pages/*/nl.json', '../texts/*/nl.json'], {
  eager: true,
  import: 'default',
});
