import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { InstalledPack } from '@/lib/core/packs/installed.ts';
import type { Signer, Standing } from '@/lib/core/packs/signer.ts';
import { useWords } from '../words.tsx';
import { Fingerprint } from './fingerprint.tsx';

interface SignerNoticeProps {
  readonly signer: Signer;
  readonly installed: InstalledPack | undefined;
  readonly version: string;
  readonly onTrust: (key: string) => void;
}

const TONES: Readonly<Record<Standing, 'clear' | 'advise' | 'warn'>> = {
  shipped: 'clear',
  own: 'clear',
  trusted: 'clear',
  known: 'advise',
  new: 'warn',
  unsigned: 'warn',
};

/** Who signed, and what that is worth. */
export function SignerNotice({ signer, installed, version, onTrust }: SignerNoticeProps) {
  const { t } = useWords();
  const { standing, key, changed, refused, relation } = signer;
  const says = refused ? 'refused' : changed ? 'changed' : standing;
  const canTrust = key !== undefined && !changed && (standing === 'known' || standing === 'new');
  return (
    <>
      <Notice tone={refused || changed ? 'block' : TONES[standing]} title={t(`options.packs.signer.${says}.title`)}>
        <p>{t(`options.packs.signer.${says}.body`)}</p>
        {changed && (
          <p>
            {t('options.packs.signer.before')}{' '}
            {installed?.key ? <Fingerprint of={installed.key} /> : before(installed, t)}
          </p>
        )}
        {key && (
          <p>
            {t(`options.packs.signer.${changed ? 'now' : 'key'}`)} <Fingerprint of={key} />
          </p>
        )}
        {canTrust && <Button onClick={() => onTrust(key)}>{t('options.packs.signer.trust')}</Button>}
      </Notice>
      {relation === 'older' && (
        <Notice tone="warn" title={t('options.packs.signer.older.title')}>
          <p>{t('options.packs.signer.older.body', { version, installed: installed?.version })}</p>
        </Notice>
      )}
    </>
  );
}

const before = (installed: InstalledPack | undefined, t: (key: string) => string): string =>
  t(`options.packs.signer.${installed?.shipped ? 'shipped' : 'unsigned'}.short`);
