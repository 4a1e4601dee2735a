import type { ReactNode } from 'react';
import { Explained } from '../ui/explained.tsx';
import { Section } from '../ui/section.tsx';
import { useTrajectoryTexts } from './texts.ts';

const FORMATS = ['pdf', 'odt', 'docx', 'html'] as const;
export type PacketFormat = (typeof FORMATS)[number];

interface PacketFilesProps {
  readonly addressAs: (format: PacketFormat) => string;
  /** For whom these are. */
  readonly children: ReactNode;
}

/** A document in each of its formats, to keep. */
export function PaperLinks({ addressAs }: Pick<PacketFilesProps, 'addressAs'>) {
  const t = useTrajectoryTexts();
  return (
    <p className="utrecht-paragraph dw-row dw-no-print">
      {FORMATS.map((format) => (
        <a key={format} className="utrecht-link utrecht-link--html-a" href={addressAs(format)} download="">
          {t(`packet.${format}`)}
        </a>
      ))}
    </p>
  );
}

/** The whole dossier as one document, to lay before whoever decides. */
export function PacketFiles({ addressAs, children }: PacketFilesProps) {
  const t = useTrajectoryTexts();
  return (
    <Section id="raadsstuk" title={t('packet.title')} intro={t('packet.intro')}>
      <PaperLinks addressAs={addressAs} />
      <p className="utrecht-paragraph dw-small">{children}</p>
      <Explained words={['packet']} />
    </Section>
  );
}
