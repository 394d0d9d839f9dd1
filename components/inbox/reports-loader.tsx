import { lazy, Suspense } from 'react';
import type { ReportsProps } from '@/components/reports/reports.tsx';

// The charts weigh more than all the rest of the panel; they are read when somebody asks for them.
const Reports = lazy(async () => ({ default: (await import('@/components/reports/reports.tsx')).Reports }));

export const ReportsLoader = (props: ReportsProps) => (
  <Suspense>
    <Reports {...props} />
  </Suspense>
);
