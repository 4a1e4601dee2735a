import { withParams } from '../api/client.ts';
import { useListTexts } from './texts.ts';

interface SheetLinksProps {
  /** Of the list in the API. */
  readonly path: string;
  readonly filter?: object;
  /** Which list it is, where a page has several. */
  readonly of?: string;
}

/** A list as it is filtered here, the whole of it, as a file for a spreadsheet. */
export function SheetLinks({ path, filter = {}, of }: SheetLinksProps) {
  const t = useListTexts();
  const addressAs = (format: string) =>
    withParams(`/v1${path}`, { ...filter, cursor: undefined, limit: undefined, format });
  return (
    <p className="utrecht-paragraph dw-row dw-small">
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} className="utrecht-link utrecht-link--html-a" href={addressAs(format)} download>
          {t(`sheet.${format}`)}
          {of !== undefined && <span className="dw-hidden">: {of}</span>}
        </a>
      ))}
    </p>
  );
}
