import type { ReactNode } from 'react';
import './table.css';

/** A table that scrolls by itself where the screen is too narrow for it, with the keyboard too. */
export const Table = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="dw-table" role="group" aria-label={label} tabIndex={0}>
    <table className="utrecht-table" role="table">
      {children}
    </table>
  </div>
);
