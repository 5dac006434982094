export interface ComplaintDrawerProps {
  readonly complaintId: string;
  onClose(): void;
}

/** The case beside the live queue. */
export default function ComplaintDrawer(_props: ComplaintDrawerProps) {
  return null;
}
