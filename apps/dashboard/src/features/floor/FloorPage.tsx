/** The supervisor's desk. */
export default function FloorPage() {
  return null;
}
