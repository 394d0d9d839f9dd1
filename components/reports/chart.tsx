import { plot } from '@observablehq/plot';
import { useEffect, useId, useRef, useState } from 'react';
import { usePanel } from '@/components/inbox/context.tsx';
import { Button } from '@/components/ui/button.tsx';

export type PlotOptions = NonNullable<Parameters<typeof plot>[0]>;

export interface ChartTable {
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

interface ChartProps {
  readonly title: string;
  /** What it shows, in a sentence: the text alternative. */
  readonly summary: string;
  readonly options: PlotOptions;
  readonly table: ChartTable;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing with its name and description, and nothing in it that our policy forbids. */
function draw(options: PlotOptions, width: number, id: string, title: string, summary: string): Element {
  const svg = plot({ ...options, width, className: 'chart' });
  // Inline style sheets are refused by the policy of our pages; reports.css has what Plot would say.
  svg.querySelector('style')?.remove();
  // Names of drawing steps in English: the picture is one, and is described as one.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  for (const [tag, text] of [
    ['desc', summary],
    ['title', title],
  ] as const) {
    const child = document.createElementNS(SVG, tag);
    child.id = `${id}-${tag}`;
    child.textContent = text;
    svg.prepend(child);
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title`);
  svg.setAttribute('aria-describedby', `${id}-desc`);
  return svg;
}

/** A chart and the same figures as a table, one of them shown. */
export function Chart({ title, summary, options, table }: ChartProps) {
  const {
    words: { t },
  } = usePanel();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [asTable, setAsTable] = useState(false);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (asTable || width === 0) place.current?.replaceChildren();
    else place.current?.replaceChildren(draw(options, width, id, title, summary));
  }, [options, width, asTable, id, title, summary]);

  return (
    <figure className="chart-figure">
      <figcaption>
        <h3>{title}</h3>
        <p className="hint">{summary}</p>
      </figcaption>
      <div ref={place} className="chart-place" />
      {asTable && <DataTable title={title} table={table} />}
      <Button look="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
        {t('reports.asTable')}
      </Button>
    </figure>
  );
}

function DataTable({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    // Scrolled sideways with the keyboard where it does not fit.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className="table-scroller" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {table.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are told by their column
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
