import { lazy } from 'react';

// Desks never import each other. What one of them shows on another goes through here, and is loaded when it is shown.

/** The case beside a list. */
export const CaseDrawer = lazy(() => import('../features/complaint/ComplaintDrawer.js'));

/** A critical escalation, until it is acknowledged. */
export const CriticalBanner = lazy(() => import('../features/alerts/AlertBanner.js'));
