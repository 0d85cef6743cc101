// A plan as a file: its ids are collected from the app, then the browser keeps it.
import type { PlanView } from '../../answers';
import { useState } from 'react';
import type { Action } from '../../parts/screen';
import { consoleAddress } from '../../state/connect/connectDraft';
import { saveFile } from '../../state/host';
import { moment } from '../../state/moments';
import { clockNow } from '../../state/now';
import { usePage } from '../../state/pageContext';
import { listedFates, planCsv } from '../../state/plan/planCsv';
import { everyId } from '../../state/plan/usePlanIds';
import { planWords as words } from '../../words/plan';

/** @param host Okta's, for links to its console */
export function useDownload(plan: PlanView, host: string | undefined): { action: Action; isLost: boolean } {
  const { standpoint } = usePage();
  const [phase, setPhase] = useState<'idle' | 'busy' | 'lost'>('idle');
  const onClick = () => {
    setPhase('busy');
    void everyId(plan, listedFates).then((ids) => {
      setPhase(ids ? 'idle' : 'lost');
      if (!ids) return;
      const zone = standpoint.zone === undefined ? '' : ` (${standpoint.zone})`;
      const madeAt = `${moment(plan.madeAt, { now: 0, zone: standpoint.zone })}${zone}`;
      const admin = host === undefined ? undefined : consoleAddress(host);
      saveFile(planCsv(plan, ids, { madeAt, admin }), {
        name: `okta-plan-${new Date(clockNow()).toISOString().slice(0, 10)}.csv`,
        type: 'text/csv',
      });
    });
  };
  return { action: { text: words.download, onClick, isBusy: phase === 'busy' }, isLost: phase === 'lost' };
}
