import { saveVisit } from './offline/visit.ts';

saveVisit();
