import { Toasts } from './toasts.tsx';

export function Layers() {
  return <Toasts />;
}
