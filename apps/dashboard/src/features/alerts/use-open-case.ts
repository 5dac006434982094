import { useCallback } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';

/** Desks that show a case beside their list, by `case` in their address. */
const withDrawer = ['/floor', '/inbox'];

/** Opens a case: beside the list of the desk people sit at, on a page of its own elsewhere. */
export function useOpenCase(): (complaintId: string) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [, setSearch] = useSearchParams();
  return useCallback(
    (complaintId: string) => {
      if (!withDrawer.includes(pathname)) {
        void navigate(`/case/${complaintId}`);
        return;
      }
      setSearch((before) => {
        const next = new URLSearchParams(before);
        next.set('case', complaintId);
        return next;
      });
    },
    [navigate, pathname, setSearch],
  );
}
